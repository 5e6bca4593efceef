-- The client's gaps and hours beside those of everybody: its gaps beside those of some sixteen other clients, its hours
-- beside all flows of all clients, both scaled to as many as its own.
WITH who AS (
    SELECT device FROM accused GROUP BY device
), others AS (
    SELECT c.client, row_number() OVER (ORDER BY c.client NULLS LAST) AS place, count(*) OVER () AS clients
    FROM clients c
    WHERE NOT EXISTS (SELECT 1 FROM who a WHERE a.device = c.client)
), crowd AS (
    SELECT client, FALSE AS is_accused FROM others WHERE place % greatest(floor(clients / 16), 1) = 0
    UNION ALL
    SELECT device AS client, TRUE AS is_accused FROM who
), gaps AS (
    SELECT f.src, c.is_accused,
        (f.ts - lag(f.ts) OVER (PARTITION BY f.src, f.dst, f.port ORDER BY f.ts NULLS LAST)) / 1000000.0e0 AS gap
    FROM flows f
    JOIN crowd c ON c.client = f.src
    WHERE NOT f.src_internal AND f.dst_internal
), binned AS (
    SELECT src, is_accused, CAST(floor(10 * log10(gap)) AS BIGINT) AS bin, count(*) AS gaps
    FROM gaps
    WHERE gap > 0
    GROUP BY src, is_accused, CAST(floor(10 * log10(gap)) AS BIGINT)
), usual AS (
    SELECT bin, CAST(sum(gaps) AS BIGINT) AS gaps FROM binned WHERE NOT is_accused GROUP BY bin
), usual_total AS (
    SELECT CAST(sum(gaps) AS BIGINT) AS gaps FROM usual
), own_gaps AS (
    SELECT src, CAST(sum(gaps) AS BIGINT) AS gaps FROM binned WHERE is_accused GROUP BY src
), bins AS (
    SELECT bin FROM binned GROUP BY bin
), everybody AS (
    SELECT hour, CAST(sum(flows) AS BIGINT) AS flows
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY hour
), total AS (
    SELECT sum(flows) AS flows FROM everybody
), own AS (
    SELECT h.src, h.hour, CAST(sum(h.flows) AS BIGINT) AS flows
    FROM hours h
    JOIN who a ON a.device = h.src
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.src, h.hour
), own_total AS (
    SELECT src, sum(flows) AS flows FROM own GROUP BY src
)
SELECT t.src AS device, 'Gaps between flows' AS name,
    power(10.0e0, b.bin / 10.0e0) AS x,
    CAST(NULL AS STRING) AS label,
    coalesce(n.gaps, 0) AS y,
    t.gaps * coalesce(u.gaps, 0) / nullif(CAST(v.gaps AS DOUBLE), 0) AS expected,
    'seconds' AS axis,
    'gaps' AS unit
FROM own_gaps t
CROSS JOIN bins b
CROSS JOIN usual_total v
LEFT JOIN binned n ON n.src = t.src AND n.bin = b.bin
LEFT JOIN usual u ON u.bin = b.bin
UNION ALL
SELECT o.src AS device, 'Flows by hour of the day' AS name,
    CAST(d.range AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    coalesce(w.flows, 0) AS y,
    o.flows * coalesce(e.flows, 0) / greatest(t.flows, 1) AS expected,
    'hour' AS axis,
    'flows' AS unit
FROM own_total o
CROSS JOIN range(24) d
CROSS JOIN total t
LEFT JOIN own w ON w.src = o.src AND w.hour = d.range
LEFT JOIN everybody e ON e.hour = d.range
