-- For each hour, device, outside address and port with enough answered flows: the pair of sizes that comes most often. So few
-- contacts have as many flows in an hour that looking at every single size costs little.
WITH busy AS (
    SELECT h.day, h.hour, h.src, h.dst, h.port
    FROM hours h
    CROSS JOIN params p
    WHERE h.src_internal AND NOT h.dst_internal AND h.proto = 'tcp'
    GROUP BY h.day, h.hour, h.src, h.dst, h.port, p.min_exchanges
    HAVING sum(h.flows) >= p.min_exchanges AND 2 * sum(h.unanswered) < sum(h.flows)
), sizes AS (
    SELECT b.day, b.hour, b.src, b.dst, b.port, f.up_bytes, f.down_bytes,
        count(*) AS exchanges,
        min(f.ts) AS first_ts,
        max(f.ts) AS last_ts
    FROM flows f
    JOIN busy b ON b.day = f.day AND b.hour = f.hour AND b.src = f.src AND b.dst = f.dst AND b.port = f.port
    WHERE f.proto = 'tcp'
    GROUP BY b.day, b.hour, b.src, b.dst, b.port, f.up_bytes, f.down_bytes
), ranked AS (
    SELECT day, hour, src, dst, port, up_bytes, down_bytes, exchanges, first_ts, last_ts,
        CAST(sum(exchanges) OVER (PARTITION BY day, hour, src, dst, port) AS BIGINT) AS flows,
        row_number() OVER (
            PARTITION BY day, hour, src, dst, port
            ORDER BY exchanges DESC NULLS LAST, up_bytes NULLS LAST, down_bytes NULLS LAST) AS place
    FROM sizes
)
SELECT r.day, r.hour, r.src, r.dst, r.port, r.up_bytes, r.down_bytes, r.exchanges, r.flows, r.first_ts, r.last_ts
FROM ranked r
CROSS JOIN params p
WHERE r.place = 1 AND r.exchanges >= p.min_exchanges
