-- For each hour, device, outside address and port with enough answered flows: the pair of sizes that comes most often, give or take
-- two hundredths, as what a program says again differs by a number or a name. Sizes go by steps, which begin at two places so that
-- none is parted by an edge. What half of the fleet talks to is nobody's control server: a few devices tell what is usual there. A
-- contact's hour goes by one number: the fewer keys, the faster the counting.
WITH fleet AS (
    SELECT greatest(count(DISTINCT src), 2) AS devices FROM hours WHERE src_internal
), users AS (
    SELECT dst, count(DISTINCT src) AS devices FROM hours WHERE src_internal AND NOT dst_internal GROUP BY dst
), talks AS (
    SELECT h.day, h.hour, h.src, h.dst, h.port,
        CAST(sum(h.flows) AS BIGINT) AS flows,
        row_number() OVER (PARTITION BY h.day, h.hour, h.dst, h.port ORDER BY h.src NULLS LAST) AS place
    FROM hours h
    CROSS JOIN params p
    WHERE h.src_internal AND NOT h.dst_internal AND h.proto = 'tcp'
    GROUP BY h.day, h.hour, h.src, h.dst, h.port, p.min_exchanges
    HAVING sum(h.flows) >= p.min_exchanges AND 2 * sum(h.unanswered) < sum(h.flows)
), busy AS (
    SELECT t.day, t.hour, t.src, t.dst, t.port, t.flows,
        row_number() OVER (
            ORDER BY t.day NULLS LAST, t.hour NULLS LAST, t.src NULLS LAST, t.dst NULLS LAST, t.port NULLS LAST) AS contact
    FROM talks t
    JOIN users u ON u.dst = t.dst
    CROSS JOIN fleet f
    CROSS JOIN params p
    WHERE u.devices < 0.5e0 * f.devices + 1 OR t.place <= p.witnesses
), made AS (
    SELECT b.contact, f.ts, f.up_bytes, f.down_bytes,
        CAST(floor(50 * ln(1 + f.up_bytes)) AS INTEGER) AS up_step,
        CAST(floor(50 * ln(1 + f.down_bytes)) AS INTEGER) AS down_step
    FROM flows f
    JOIN busy b ON b.day = f.day AND b.hour = f.hour AND b.src = f.src AND b.dst = f.dst AND b.port = f.port
    WHERE f.proto = 'tcp'
), stepped AS (
    SELECT m.contact, m.ts, m.up_bytes, m.down_bytes, g.shift,
        floor((m.up_step + g.shift) / 2) * 4096 + floor((m.down_step + g.shift) / 2) AS sizes
    FROM made m
    CROSS JOIN (SELECT 0 AS shift UNION ALL SELECT 1 AS shift) g
), alike AS (
    SELECT m.contact, m.shift, m.sizes,
        count(*) AS exchanges,
        CAST(sum(m.up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(m.down_bytes) AS BIGINT) AS down_bytes,
        min(m.ts) AS first_ts,
        max(m.ts) AS last_ts
    FROM stepped m
    CROSS JOIN params p
    GROUP BY m.contact, m.shift, m.sizes, p.min_exchanges
    HAVING count(*) >= p.min_exchanges
), ranked AS (
    SELECT contact, exchanges, first_ts, last_ts,
        CAST(floor(up_bytes / greatest(exchanges, 1)) AS BIGINT) AS up_bytes,
        CAST(floor(down_bytes / greatest(exchanges, 1)) AS BIGINT) AS down_bytes,
        row_number() OVER (
            PARTITION BY contact
            ORDER BY exchanges DESC NULLS LAST, shift NULLS LAST, sizes NULLS LAST) AS place
    FROM alike
)
SELECT b.day, b.hour, b.src, b.dst, b.port, r.up_bytes, r.down_bytes, r.exchanges, b.flows, r.first_ts, r.last_ts
FROM ranked r
JOIN busy b ON b.contact = r.contact
WHERE r.place = 1
