-- Beside each hour: what the device's own clean days show there, and between which marks nine of ten devices lie on clean
-- days; beside the gaps between queries those of some sixteen other devices, scaled to as many gaps.
WITH slots AS (
    SELECT h.day, h.hour, CAST(min(h.first_ts) AS DOUBLE) AS x
    FROM hours h
    WHERE h.src_internal
    GROUP BY h.day, h.hour
), who AS (
    SELECT device FROM accused GROUP BY device
), clean AS (
    SELECT h.src, h.day, h.hour, CAST(sum(h.flows) AS BIGINT) AS total
    FROM clean_hours h
    WHERE h.src_internal AND h.port IN (53, 853)
    GROUP BY h.src, h.day, h.hour
), own AS (
    SELECT c.src, c.hour, CAST(sum(c.total) AS BIGINT) AS total
    FROM clean c
    JOIN who a ON a.device = c.src
    GROUP BY c.src, c.hour
), fleet AS (
    SELECT c.hour,
        percentile_cont(0.05) WITHIN GROUP (ORDER BY c.total) AS low,
        percentile_cont(0.95) WITHIN GROUP (ORDER BY c.total) AS high
    FROM clean c
    GROUP BY c.hour
), today AS (
    SELECT h.src, h.day, h.hour, CAST(sum(h.flows) AS BIGINT) AS total
    FROM hours h
    JOIN who a ON a.device = h.src
    WHERE h.src_internal AND h.port IN (53, 853)
    GROUP BY h.src, h.day, h.hour
), others AS (
    SELECT d.device, row_number() OVER (ORDER BY d.device NULLS LAST) AS place, count(*) OVER () AS devices
    FROM devices d
    WHERE NOT EXISTS (SELECT 1 FROM who a WHERE a.device = d.device)
), crowd AS (
    SELECT device, FALSE AS is_accused FROM others WHERE place % greatest(floor(devices / 16), 1) = 0
    UNION ALL
    SELECT device, TRUE AS is_accused FROM who
), gaps AS (
    SELECT f.src, c.is_accused,
        (f.ts - lag(f.ts) OVER (PARTITION BY f.src ORDER BY f.ts NULLS LAST)) / 1000000.0e0 AS gap
    FROM flows f
    JOIN crowd c ON c.device = f.src
    WHERE f.src_internal AND f.port IN (53, 853)
), binned AS (
    SELECT src, is_accused, CAST(floor(10 * log10(gap)) AS BIGINT) AS bin, count(*) AS gaps
    FROM gaps
    WHERE gap > 0
    GROUP BY src, is_accused, CAST(floor(10 * log10(gap)) AS BIGINT)
), usual AS (
    SELECT bin, CAST(sum(gaps) AS BIGINT) AS gaps FROM binned WHERE NOT is_accused GROUP BY bin
), usual_total AS (
    SELECT CAST(sum(gaps) AS BIGINT) AS gaps FROM usual
), own_total AS (
    SELECT src, CAST(sum(gaps) AS BIGINT) AS gaps FROM binned WHERE is_accused GROUP BY src
), bins AS (
    SELECT bin FROM binned GROUP BY bin
)
SELECT a.device, 'DNS queries' AS name,
    s.x,
    CAST(NULL AS STRING) AS label,
    coalesce(t.total, 0) AS y,
    CASE WHEN w.clean_days > 0 THEN coalesce(o.total, 0) / greatest(w.clean_days, 1) END AS expected,
    f.low,
    f.high,
    'time' AS axis,
    'flows' AS unit
FROM who a
CROSS JOIN slots s
CROSS JOIN window_span w
LEFT JOIN today t ON t.src = a.device AND t.day = s.day AND t.hour = s.hour
LEFT JOIN own o ON o.src = a.device AND o.hour = s.hour
LEFT JOIN fleet f ON f.hour = s.hour
UNION ALL
SELECT t.src AS device, 'Gaps between queries' AS name,
    power(10.0e0, b.bin / 10.0e0) AS x,
    CAST(NULL AS STRING) AS label,
    coalesce(n.gaps, 0) AS y,
    t.gaps * coalesce(u.gaps, 0) / nullif(CAST(v.gaps AS DOUBLE), 0) AS expected,
    CAST(NULL AS DOUBLE) AS low,
    CAST(NULL AS DOUBLE) AS high,
    'seconds' AS axis,
    'gaps' AS unit
FROM own_total t
CROSS JOIN bins b
CROSS JOIN usual_total v
LEFT JOIN binned n ON n.src = t.src AND n.bin = b.bin
LEFT JOIN usual u ON u.bin = b.bin
