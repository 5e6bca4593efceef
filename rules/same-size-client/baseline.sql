-- The quartiles of what a client sends to and gets from one service that answers it, a flow at a time, for each day.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_flows
    HAVING sum(h.flows) >= p.min_flows AND 2 * sum(h.unanswered) < sum(h.flows)
), visits AS (
    SELECT day, src, dst, port,
        row_number() OVER (ORDER BY day NULLS LAST, src NULLS LAST, dst NULLS LAST, port NULLS LAST) AS visit
    FROM candidates
), sizes AS (
    SELECT v.visit,
        count(*) AS flow_count,
        quartile(f.up_bytes, 1) AS up_low,
        quartile(f.up_bytes, 2) AS up_middle,
        quartile(f.up_bytes, 3) AS up_high,
        quartile(f.down_bytes, 1) AS down_low,
        quartile(f.down_bytes, 2) AS down_middle,
        quartile(f.down_bytes, 3) AS down_high,
        min(f.ts) AS first_ts,
        max(f.ts) AS last_ts
    FROM flows f
    JOIN visits v ON v.day = f.day AND v.src = f.src AND v.dst = f.dst AND v.port = f.port
    GROUP BY v.visit
)
SELECT v.day, v.src, v.dst, v.port, s.flow_count, s.up_low, s.up_middle, s.up_high, s.down_low, s.down_middle, s.down_high,
    s.first_ts, s.last_ts
FROM sizes s
JOIN visits v ON v.visit = s.visit
