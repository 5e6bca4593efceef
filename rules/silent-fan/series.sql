SELECT h.src AS device, 'Unanswered flows' AS name,
    CAST(min(h.first_ts) AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    CAST(sum(h.unanswered) AS BIGINT) AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM hours h
JOIN accused x ON x.device = h.src
WHERE h.src_internal
GROUP BY h.src, h.day, h.hour
