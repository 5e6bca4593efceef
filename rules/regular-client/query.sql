-- How even the gaps between a client's flows to one service are: the logarithm of their spread, which is 0 for clockwork, `chance`
-- where they come by chance, more for people. Few gaps say little, hence the error; what is nearly as wide as chance counts for less,
-- as crawlers come by it, and what is wider for nothing. It counts by how long the clockwork lasted, against a 24th of the window: a
-- page that loads its parts is soon done. What the same client did by the clock on clean days, at this service or else at any, is
-- forgiven.
WITH past AS (
    SELECT b.src, b.dst, b.port, min(b.spread) AS spread,
        max(-ln(b.spread + b.error) * greatest(least(2 - 2 * b.spread / greatest(p.chance, 0.1e0), 1), 0)) AS regularity
    FROM baseline b
    CROSS JOIN params p
    GROUP BY b.src, b.dst, b.port
), known AS (
    SELECT src, min(spread) AS spread, max(regularity) AS regularity FROM past GROUP BY src
), spreads AS (
    SELECT o.src, o.dst, o.port, o.gap_count, o.middle, o.first_ts, o.last_ts,
        o.spread, -ln(o.spread + o.error) AS regularity,
        o.covered / greatest(o.covered + 3600000.0e0 * least(w.days, 1), 1) AS lasting
    FROM observed o
    CROSS JOIN window_span w
), scored AS (
    SELECT s.src, s.dst, s.port, s.gap_count, s.middle, s.first_ts, s.last_ts, s.spread,
        coalesce(v.spread, k.spread, p.chance) AS expected,
        CASE WHEN s.regularity < 0 THEN s.regularity
            ELSE s.regularity * greatest(least(2 - 2 * s.spread / greatest(p.chance, 0.1e0), 1), 0) * s.lasting END
            - greatest(coalesce(v.regularity, k.regularity, 0), 0) AS statistic
    FROM spreads s
    CROSS JOIN params p
    LEFT JOIN past v ON v.src = s.src AND v.dst = s.dst AND v.port = s.port
    LEFT JOIN known k ON k.src = s.src
    WHERE s.regularity IS NOT NULL
), ranked AS (
    SELECT src, dst, gap_count, middle, first_ts, last_ts, spread, expected, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM scored
)
SELECT
    r.src AS device,
    r.dst AS peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.spread AS gap_spread_observed,
    r.expected AS gap_spread_expected,
    r.middle / 1000 AS middle_gap_observed,
    r.gap_count AS gaps_observed
FROM ranked r
WHERE r.place = 1
