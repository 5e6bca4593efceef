WITH clean AS (
    SELECT h.src, h.hour, CAST(sum(h.flows) AS BIGINT) AS total
    FROM clean_hours h
    JOIN accused x ON x.device = h.src
    WHERE h.src_internal
    GROUP BY h.src, h.hour
), today AS (
    SELECT h.src, h.day, h.hour, min(h.first_ts) AS first_ts, CAST(sum(h.flows) AS BIGINT) AS total
    FROM hours h
    JOIN accused x ON x.device = h.src
    WHERE h.src_internal
    GROUP BY h.src, h.day, h.hour
)
SELECT t.src AS device, 'Flows' AS name,
    CAST(t.first_ts AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    t.total AS y,
    CASE WHEN w.clean_days > 0 THEN coalesce(c.total, 0) / greatest(w.clean_days, 1) END AS expected
FROM today t
CROSS JOIN window_span w
LEFT JOIN clean c ON c.src = t.src AND c.hour = t.hour
