-- The spread of the gaps between a client's flows to one service, as the quartiles' distance over their sum: 0 for
-- clockwork, about 0.5 for chance, more for people, who come in bursts. Few gaps say little, hence the root of their number.
WITH candidates AS (
    SELECT q.src, q.dst, q.port
    FROM pairs q
    CROSS JOIN params p
    WHERE NOT q.src_internal AND q.dst_internal
    GROUP BY q.src, q.dst, q.port, p.min_flows
    HAVING sum(q.flows) >= p.min_flows
), gaps AS (
    SELECT f.src, f.dst, f.port, f.ts,
        f.ts - lag(f.ts) OVER (PARTITION BY f.src, f.dst, f.port ORDER BY f.ts NULLS LAST) AS gap
    FROM flows f
    JOIN candidates c ON c.src = f.src AND c.dst = f.dst AND c.port = f.port
    WHERE NOT f.src_internal AND f.dst_internal
), quartiles AS (
    SELECT src, dst, port,
        count(*) AS gap_count,
        percentile_cont(0.25) WITHIN GROUP (ORDER BY gap) AS low,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) AS middle,
        percentile_cont(0.75) WITHIN GROUP (ORDER BY gap) AS high,
        min(ts) AS first_ts,
        max(ts) AS last_ts
    FROM gaps
    WHERE gap > 0
    GROUP BY src, dst, port
), spreads AS (
    SELECT q.src, q.dst, q.port, q.gap_count, q.middle, q.first_ts, q.last_ts,
        (q.high - q.low) / nullif(q.high + q.low, 0) AS spread
    FROM quartiles q
    CROSS JOIN params p
    WHERE q.gap_count >= p.min_flows
), ranked AS (
    SELECT src, dst, gap_count, middle, first_ts, last_ts, spread,
        -ln(spread + 1 / sqrt(greatest(gap_count, 1))) AS statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY -ln(spread + 1 / sqrt(greatest(gap_count, 1))) DESC NULLS LAST, dst NULLS LAST, port NULLS LAST) AS place
    FROM spreads
    WHERE spread IS NOT NULL
), fleet AS (
    SELECT median(spread) AS spread FROM spreads
)
SELECT
    r.src AS device,
    r.dst AS peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.spread AS gap_spread_observed,
    f.spread AS gap_spread_expected,
    r.middle / 1000000 AS middle_gap_observed,
    r.gap_count AS gaps_observed
FROM ranked r
CROSS JOIN fleet f
WHERE r.place = 1
