SELECT h.src AS device, d.address AS name,
    CAST(min(h.first_ts) AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    CAST(sum(h.up_bytes) AS BIGINT) AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM hours h
JOIN accused x ON x.device = h.src AND x.peer = h.dst
JOIN addresses d ON d.id = h.dst
WHERE h.src_internal
GROUP BY h.src, d.address, h.day, h.hour
