WITH clean AS (
    SELECT h.src, h.hour, CAST(sum(h.up_bytes) AS BIGINT) AS total
    FROM clean_hours h
    JOIN accused x ON x.device = h.src
    WHERE h.src_internal AND h.port IN (53, 853)
    GROUP BY h.src, h.hour
), today AS (
    SELECT h.src, h.day, h.hour, min(h.first_ts) AS first_ts, CAST(sum(h.up_bytes) AS BIGINT) AS total
    FROM hours h
    JOIN accused x ON x.device = h.src
    WHERE h.src_internal AND h.port IN (53, 853)
    GROUP BY h.src, h.day, h.hour
)
SELECT t.src AS device, 'DNS upload' AS name,
    floor(t.first_ts / 3600000000.0e0) * 3600000000.0e0 AS x,
    CAST(NULL AS STRING) AS label,
    t.total AS y,
    CASE WHEN w.clean_days > 0 THEN coalesce(c.total, 0) / greatest(w.clean_days, 1) END AS expected
FROM today t
CROSS JOIN window_span w
LEFT JOIN clean c ON c.src = t.src AND c.hour = t.hour
