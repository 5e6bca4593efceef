-- For each day, device and internal server that it took much from: all of it, and the largest flow.
WITH candidates AS (
    SELECT h.day, h.src, h.dst
    FROM hours h
    CROSS JOIN params p
    WHERE h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, p.min_bytes
    HAVING sum(h.down_bytes) >= p.min_bytes
)
SELECT c.day, c.src, c.dst,
    count(*) AS flows,
    CAST(sum(f.down_bytes) AS BIGINT) AS down_bytes,
    max(f.down_bytes) AS largest_bytes,
    min(f.ts) AS first_ts,
    max(f.ts) AS last_ts
FROM flows f
JOIN candidates c ON c.day = f.day AND c.src = f.src AND c.dst = f.dst
GROUP BY c.day, c.src, c.dst
