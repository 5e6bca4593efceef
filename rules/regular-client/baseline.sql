-- The quartiles of the gaps between a client's flows to one service, for each day.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_flows
    HAVING sum(h.flows) > p.min_flows
), gaps AS (
    SELECT f.day, f.src, f.dst, f.port, f.ts,
        f.ts - lag(f.ts) OVER (PARTITION BY f.day, f.src, f.dst, f.port ORDER BY f.ts NULLS LAST) AS gap
    FROM flows f
    JOIN candidates c ON c.day = f.day AND c.src = f.src AND c.dst = f.dst AND c.port = f.port
    WHERE NOT f.src_internal AND f.dst_internal
)
SELECT g.day, g.src, g.dst, g.port,
    count(*) AS gap_count,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY g.gap) AS low,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY g.gap) AS middle,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY g.gap) AS high,
    min(g.ts) AS first_ts,
    max(g.ts) AS last_ts
FROM gaps g
CROSS JOIN params p
WHERE g.gap > 0
GROUP BY g.day, g.src, g.dst, g.port, p.min_flows
HAVING count(*) >= p.min_flows
