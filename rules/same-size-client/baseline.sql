-- The quartiles of what a client sends to and gets from one service that answers it, a flow at a time, for each day. Of a
-- visit with many flows in many hours a share of the spans of ten minutes is looked at, strewn over the day by a prime: the
-- quartiles of `enough` sizes are as good.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port,
        CAST(greatest(least(floor(sum(h.flows) / greatest(p.enough, 1)), floor(count(DISTINCT h.hour) / 2)), 1) AS BIGINT) AS every,
        CAST(sum(h.flows) AS BIGINT) AS flow_count,
        min(h.first_ts) AS first_ts,
        max(h.last_ts) AS last_ts
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_flows, p.enough
    HAVING sum(h.flows) >= p.min_flows AND 2 * sum(h.unanswered) < sum(h.flows)
), visits AS (
    SELECT day, src, dst, port, every, flow_count, first_ts, last_ts,
        row_number() OVER (ORDER BY day NULLS LAST, src NULLS LAST, dst NULLS LAST, port NULLS LAST) AS visit
    FROM candidates
), sizes AS (
    SELECT v.visit,
        quartile(f.up_bytes, 1) AS up_low,
        quartile(f.up_bytes, 2) AS up_middle,
        quartile(f.up_bytes, 3) AS up_high,
        quartile(f.down_bytes, 1) AS down_low,
        quartile(f.down_bytes, 2) AS down_middle,
        quartile(f.down_bytes, 3) AS down_high
    FROM flows f
    JOIN visits v ON v.day = f.day AND v.src = f.src AND v.dst = f.dst AND v.port = f.port
    WHERE div(f.ts, 600000000) * 7919 % 10007 % greatest(v.every, 1) = 0
    GROUP BY v.visit
)
SELECT v.day, v.src, v.dst, v.port, v.flow_count, s.up_low, s.up_middle, s.up_high, s.down_low, s.down_middle, s.down_high,
    v.first_ts, v.last_ts
FROM sizes s
JOIN visits v ON v.visit = s.visit
