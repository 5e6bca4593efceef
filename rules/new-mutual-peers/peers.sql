SELECT a.src AS device, a.dst AS peer,
    CAST(sum(least(a.flows, b.flows)) AS BIGINT) AS weight,
    CAST(sum(a.flows) AS BIGINT) AS flows,
    CAST(sum(a.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(a.down_bytes) AS BIGINT) AS down_bytes
FROM pairs a
JOIN accused x ON x.device = a.src
JOIN (
    SELECT src, dst, CAST(sum(flows) AS BIGINT) AS flows FROM pairs WHERE src_internal AND dst_internal GROUP BY src, dst
) b ON b.src = a.dst AND b.dst = a.src
WHERE a.src_internal AND a.dst_internal
    AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = a.src AND k.dst = a.dst)
    AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = a.dst AND k.dst = a.src)
GROUP BY a.src, a.dst
