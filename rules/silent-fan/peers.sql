-- The addresses that never answered.
SELECT q.src AS device, q.dst AS peer,
    CAST(sum(q.flows) AS BIGINT) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
WHERE q.src_internal AND q.proto = 'tcp'
GROUP BY q.src, q.dst
HAVING sum(q.flows) = sum(q.unanswered)
