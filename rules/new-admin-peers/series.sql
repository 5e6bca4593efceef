SELECT h.src AS device, 'Flows' AS name,
    CAST(min(h.first_ts) AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    CAST(sum(h.flows) AS BIGINT) AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM hours h
JOIN accused x ON x.device = h.src
WHERE h.src_internal AND h.dst_internal AND h.port IN (21, 22, 23, 135, 139, 445, 1433, 3306, 3389, 5432, 5900, 5985, 5986)
    AND NOT EXISTS (SELECT 1 FROM clean_pairs c WHERE c.src = h.src AND c.dst = h.dst AND c.port = h.port)
GROUP BY h.src, h.day, h.hour
