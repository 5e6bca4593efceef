WITH users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM (
        SELECT src, dst FROM pairs WHERE src_internal AND NOT dst_internal
        UNION ALL
        SELECT src, dst FROM clean_pairs WHERE src_internal AND NOT dst_internal
    ) both_sides
    GROUP BY dst
)
SELECT q.src AS device, q.dst AS peer,
    greatest(sum(q.up_bytes) / greatest(max(u.devices), 1), sum(q.up_bytes) - sum(q.down_bytes)) AS weight,
    CAST(sum(q.flows) AS BIGINT) AS flows,
    CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(q.down_bytes) AS BIGINT) AS down_bytes
FROM pairs q
JOIN accused x ON x.device = q.src
JOIN users u ON u.dst = q.dst
WHERE q.src_internal AND NOT q.dst_internal
GROUP BY q.src, q.dst
