-- Beside each hour: what the device's own clean days show there, and between which marks nine of ten devices lie on clean
-- days.
WITH slots AS (
    SELECT h.day, h.hour, CAST(min(h.first_ts) AS DOUBLE) AS x
    FROM hours h
    WHERE h.src_internal
    GROUP BY h.day, h.hour
), who AS (
    SELECT device FROM accused GROUP BY device
), clean AS (
    SELECT h.src, h.day, h.hour, CAST(sum(h.up_bytes) AS BIGINT) AS total
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
    SELECT h.src, h.day, h.hour, CAST(sum(h.up_bytes) AS BIGINT) AS total
    FROM hours h
    JOIN who a ON a.device = h.src
    WHERE h.src_internal AND h.port IN (53, 853)
    GROUP BY h.src, h.day, h.hour
)
SELECT a.device, 'DNS upload' AS name,
    s.x,
    CAST(NULL AS STRING) AS label,
    coalesce(t.total, 0) AS y,
    CASE WHEN w.clean_days > 0 THEN coalesce(o.total, 0) / greatest(w.clean_days, 1) END AS expected,
    f.low,
    f.high
FROM who a
CROSS JOIN slots s
CROSS JOIN window_span w
LEFT JOIN today t ON t.src = a.device AND t.day = s.day AND t.hour = s.hour
LEFT JOIN own o ON o.src = a.device AND o.hour = s.hour
LEFT JOIN fleet f ON f.hour = s.hour
