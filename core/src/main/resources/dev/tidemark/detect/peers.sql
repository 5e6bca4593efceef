-- The partners of the accused where the rule itself names none: by what was uploaded.
SELECT q.src AS device, q.dst AS peer,
    CAST(sum(q.up_bytes) AS BIGINT) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
WHERE x.peer IS NULL OR x.peer = q.dst
GROUP BY q.src, q.dst
