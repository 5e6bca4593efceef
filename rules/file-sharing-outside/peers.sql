SELECT q.src AS device, q.dst AS peer,
    CAST(sum(q.flows) AS BIGINT) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
WHERE q.src_internal AND NOT q.dst_internal AND q.proto = 'tcp' AND q.port IN (135, 139, 445, 5985, 5986)
GROUP BY q.src, q.dst
