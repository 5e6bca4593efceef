-- For each hour, device, outside address and port with enough answered flows: the pair of sizes that comes most often. A contact's
-- hour goes by one number: the fewer keys, the faster the counting.
WITH busy AS (
    SELECT h.day, h.hour, h.src, h.dst, h.port,
        CAST(sum(h.flows) AS BIGINT) AS flows,
        row_number() OVER (
            ORDER BY h.day NULLS LAST, h.hour NULLS LAST, h.src NULLS LAST, h.dst NULLS LAST, h.port NULLS LAST) AS contact
    FROM hours h
    CROSS JOIN params p
    WHERE h.src_internal AND NOT h.dst_internal AND h.proto = 'tcp'
    GROUP BY h.day, h.hour, h.src, h.dst, h.port, p.min_exchanges
    HAVING sum(h.flows) >= p.min_exchanges AND 2 * sum(h.unanswered) < sum(h.flows)
), made AS (
    SELECT b.contact, f.ts, f.up_bytes, f.down_bytes
    FROM flows f
    JOIN busy b ON b.day = f.day AND b.hour = f.hour AND b.src = f.src AND b.dst = f.dst AND b.port = f.port
    WHERE f.proto = 'tcp'
), sizes AS (
    SELECT m.contact, m.up_bytes, m.down_bytes,
        count(*) AS exchanges,
        min(m.ts) AS first_ts,
        max(m.ts) AS last_ts
    FROM made m
    CROSS JOIN params p
    GROUP BY m.contact, m.up_bytes, m.down_bytes, p.min_exchanges
    HAVING count(*) >= p.min_exchanges
), ranked AS (
    SELECT contact, up_bytes, down_bytes, exchanges, first_ts, last_ts,
        row_number() OVER (
            PARTITION BY contact
            ORDER BY exchanges DESC NULLS LAST, up_bytes NULLS LAST, down_bytes NULLS LAST) AS place
    FROM sizes
)
SELECT b.day, b.hour, b.src, b.dst, b.port, r.up_bytes, r.down_bytes, r.exchanges, b.flows, r.first_ts, r.last_ts
FROM ranked r
JOIN busy b ON b.contact = r.contact
WHERE r.place = 1
