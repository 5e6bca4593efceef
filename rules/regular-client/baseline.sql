-- The quartiles of the gaps between a client's flows to one service that answers it, for each day. A visit goes by one number: the fewer keys,
-- the faster the sorting.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_flows
    HAVING sum(h.flows) > p.min_flows AND 2 * sum(h.unanswered) < sum(h.flows)
), visits AS (
    SELECT day, src, dst, port,
        row_number() OVER (ORDER BY day NULLS LAST, src NULLS LAST, dst NULLS LAST, port NULLS LAST) AS visit
    FROM candidates
), made AS (
    SELECT v.visit, f.ts
    FROM flows f
    JOIN visits v ON v.day = f.day AND v.src = f.src AND v.dst = f.dst AND v.port = f.port
), gaps AS (
    SELECT visit, ts, ts - lag(ts) OVER (PARTITION BY visit ORDER BY ts NULLS LAST) AS gap FROM made
), spreads AS (
    SELECT g.visit,
        count(*) AS gap_count,
        quartile(g.gap, 1) AS low,
        quartile(g.gap, 2) AS middle,
        quartile(g.gap, 3) AS high,
        min(g.ts) AS first_ts,
        max(g.ts) AS last_ts
    FROM gaps g
    CROSS JOIN params p
    WHERE g.gap > 0
    GROUP BY g.visit, p.min_flows
    HAVING count(*) >= p.min_flows
)
SELECT v.day, v.src, v.dst, v.port, s.gap_count, s.low, s.middle, s.high, s.first_ts, s.last_ts
FROM spreads s
JOIN visits v ON v.visit = s.visit
