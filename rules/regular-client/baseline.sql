-- The quartiles of the gaps between a client's flows to one service that answers it, for each day. A visit goes by one number:
-- the fewer keys, the faster the sorting. Of a visit with many flows in many hours a share of the spans of ten minutes is
-- looked at, strewn over the day by a prime: the quartiles of `enough` gaps are as good. A gap that leaves such a span is none.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port,
        CAST(greatest(least(floor(sum(h.flows) / greatest(p.enough, 1)), floor(count(DISTINCT h.hour) / 2)), 1) AS BIGINT) AS every,
        min(h.first_ts) AS first_ts,
        max(h.last_ts) AS last_ts
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_flows, p.enough
    HAVING sum(h.flows) > p.min_flows AND 2 * sum(h.unanswered) < sum(h.flows)
), visits AS (
    SELECT day, src, dst, port, every, first_ts, last_ts,
        row_number() OVER (ORDER BY day NULLS LAST, src NULLS LAST, dst NULLS LAST, port NULLS LAST) AS visit
    FROM candidates
), made AS (
    SELECT v.visit, v.every, f.ts, div(f.ts, 600000000) AS span
    FROM flows f
    JOIN visits v ON v.day = f.day AND v.src = f.src AND v.dst = f.dst AND v.port = f.port
    WHERE div(f.ts, 600000000) * 7919 % 10007 % greatest(v.every, 1) = 0
), follows AS (
    SELECT visit, every, ts, span,
        lag(ts) OVER (PARTITION BY visit ORDER BY ts NULLS LAST) AS before_ts
    FROM made
), gaps AS (
    SELECT visit,
        CASE WHEN every = 1 OR before_ts >= span * 600000000 THEN ts - before_ts END AS gap
    FROM follows
), spreads AS (
    SELECT g.visit,
        count(*) AS gap_count,
        quartile(g.gap, 1) AS low,
        quartile(g.gap, 2) AS middle,
        quartile(g.gap, 3) AS high
    FROM gaps g
    CROSS JOIN params p
    WHERE g.gap > 0
    GROUP BY g.visit, p.min_flows
    HAVING count(*) >= p.min_flows
)
SELECT v.day, v.src, v.dst, v.port, s.gap_count, s.low, s.middle, s.high, v.first_ts, v.last_ts
FROM spreads s
JOIN visits v ON v.visit = s.visit
