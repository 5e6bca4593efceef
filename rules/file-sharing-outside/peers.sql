-- What went to the addresses tried, at any port.
WITH tried AS (
    SELECT src, dst
    FROM pairs
    WHERE src_internal AND NOT dst_internal AND proto = 'tcp' AND port IN (135, 139, 445, 5985, 5986)
    GROUP BY src, dst
)
SELECT q.src AS device, q.dst AS peer,
    CAST(sum(q.up_bytes) AS BIGINT) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
JOIN tried t ON t.src = q.src AND t.dst = q.dst
GROUP BY q.src, q.dst
