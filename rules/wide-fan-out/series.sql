SELECT h.src AS device, 'Flows' AS name,
    CAST(min(h.first_ts) AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    CAST(sum(h.flows) AS BIGINT) AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM hours h
JOIN accused x ON x.device = h.src
GROUP BY h.src, h.day, h.hour
