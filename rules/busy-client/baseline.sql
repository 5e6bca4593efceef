-- The busiest hours of each client's day at one service, and how even they are: from the first minute to the last, the pairs of
-- flows that share a minute over the pairs that would by chance (Morisita's index of dispersion). Who reads and clicks opens flows
-- in clumps; a program that does not tire opens them as evenly as chance.
WITH candidates AS (
    SELECT h.day, h.hour, h.src, h.dst, h.port,
        CAST(sum(h.flows) AS BIGINT) AS flow_count,
        CAST(sum(h.down_bytes) AS BIGINT) AS down_bytes,
        min(h.first_ts) AS first_ts,
        max(h.last_ts) AS last_ts
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.hour, h.src, h.dst, h.port, p.min_flows
    HAVING sum(h.flows) >= p.min_flows
), ranked AS (
    SELECT day, hour, src, dst, port, flow_count, down_bytes, first_ts, last_ts,
        row_number() OVER (
            PARTITION BY day, src
            ORDER BY flow_count DESC NULLS LAST, hour NULLS LAST, dst NULLS LAST, port NULLS LAST) AS place,
        row_number() OVER (
            ORDER BY day NULLS LAST, hour NULLS LAST, src NULLS LAST, dst NULLS LAST, port NULLS LAST) AS visit
    FROM candidates
), busy AS (
    SELECT r.day, r.hour, r.src, r.dst, r.port, r.flow_count, r.down_bytes, r.first_ts, r.last_ts, r.visit
    FROM ranked r
    CROSS JOIN params p
    WHERE r.place <= p.hours
), minutes AS (
    SELECT b.visit, count(*) AS flow_count
    FROM flows f
    JOIN busy b ON b.day = f.day AND b.hour = f.hour AND b.src = f.src AND b.dst = f.dst AND b.port = f.port
    GROUP BY b.visit, div(f.ts, 60000000)
), clumps AS (
    SELECT visit, CAST(sum(flow_count * (flow_count - 1)) AS BIGINT) AS together FROM minutes GROUP BY visit
)
SELECT b.day, b.hour, b.src, b.dst, b.port, b.flow_count, b.down_bytes, b.first_ts, b.last_ts,
    (1 + div(b.last_ts, 60000000) - div(b.first_ts, 60000000)) * 1.0e0 * c.together
        / greatest(b.flow_count * (b.flow_count - 1.0e0), 1) AS clumping
FROM busy b
JOIN clumps c ON c.visit = b.visit
