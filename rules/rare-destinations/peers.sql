-- The addresses in the country or of the owner that the strangest address has.
SELECT q.src AS device, q.dst AS peer,
    CAST(sum(q.flows) AS BIGINT) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
JOIN addresses strange ON strange.id = x.peer
JOIN addresses a ON a.id = q.dst
WHERE q.src_internal AND NOT q.dst_internal AND (a.country = strange.country OR a.owner = strange.owner)
GROUP BY q.src, q.dst
