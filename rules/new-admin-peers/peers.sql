SELECT q.src AS device, q.dst AS peer,
    CAST(sum(q.flows) AS BIGINT) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
WHERE q.src_internal AND q.dst_internal AND q.port IN (21, 22, 23, 135, 139, 445, 1433, 3306, 3389, 5432, 5900, 5985, 5986)
    AND NOT EXISTS (SELECT 1 FROM clean_pairs c WHERE c.src = q.src AND c.dst = q.dst AND c.port = q.port)
GROUP BY q.src, q.dst
