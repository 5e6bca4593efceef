-- For each day, device, outside address and port: the quartiles of the gaps between its beats. Flows that follow each other
-- within a tenth of the upper quartile of all gaps are one beat, as one call may open several flows.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port
    FROM hours h
    CROSS JOIN params p
    WHERE h.src_internal AND NOT h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_beats
    HAVING sum(h.flows) > p.min_beats
), gaps AS (
    SELECT f.day, f.src, f.dst, f.port, f.ts,
        f.ts - lag(f.ts) OVER (PARTITION BY f.day, f.src, f.dst, f.port ORDER BY f.ts NULLS LAST) AS gap
    FROM flows f
    JOIN candidates c ON c.day = f.day AND c.src = f.src AND c.dst = f.dst AND c.port = f.port
    WHERE f.src_internal AND NOT f.dst_internal
), longs AS (
    SELECT day, src, dst, port, percentile_cont(0.75) WITHIN GROUP (ORDER BY gap) / 10 AS shortest
    FROM gaps
    WHERE gap > 0
    GROUP BY day, src, dst, port
)
SELECT g.day, g.src, g.dst, g.port,
    count(*) AS gap_count,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY g.gap) AS low,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY g.gap) AS middle,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY g.gap) AS high,
    min(g.ts) AS first_ts,
    max(g.ts) AS last_ts
FROM gaps g
JOIN longs w ON w.day = g.day AND w.src = g.src AND w.dst = g.dst AND w.port = g.port
CROSS JOIN params p
WHERE g.gap >= w.shortest AND g.gap > 0
GROUP BY g.day, g.src, g.dst, g.port, p.min_beats
HAVING count(*) >= p.min_beats
