SELECT h.src AS device, d.address AS name,
    floor(min(h.first_ts) / 3600000000.0e0) * 3600000000.0e0 AS x,
    CAST(NULL AS STRING) AS label,
    CAST(sum(h.flows) AS BIGINT) AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM hours h
JOIN accused x ON x.device = h.src
JOIN addresses d ON d.id = h.dst
JOIN (SELECT src, dst FROM pairs WHERE src_internal AND dst_internal GROUP BY src, dst) b ON b.src = h.dst AND b.dst = h.src
WHERE h.src_internal AND h.dst_internal
    AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = h.src AND k.dst = h.dst)
    AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = h.dst AND k.dst = h.src)
GROUP BY h.src, d.address, h.day, h.hour
