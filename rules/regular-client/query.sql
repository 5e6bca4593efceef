-- The spread of the gaps between a client's flows to one service, by the time that passes in them, as the quartiles' distance over
-- their sum: 0 for clockwork, `chance` where they come by chance, more for people. Few gaps that carry the time say little, hence
-- twice the root of their number. It counts by how long the clockwork lasted, against a 24th of the window: a page that loads its
-- parts is soon done. What the same client did by the clock on clean days, at this service or else at any, is forgiven by as much as
-- it was regular then; who is new is forgiven what chance shows, as crawlers come by.
WITH spreads AS (
    SELECT o.src, o.dst, o.port, o.gap_count, o.middle, o.first_ts, o.last_ts,
        (o.high - o.low) / nullif(o.high + o.low, 0) AS spread,
        -ln((o.high - o.low) / nullif(o.high + o.low, 0) + 2 / sqrt(greatest(o.carriers, 1)))
            * o.covered / greatest(o.covered + 3600000.0e0 * least(w.days, 1), 1) AS regularity
    FROM observed o
    CROSS JOIN window_span w
), past AS (
    SELECT b.src, b.dst, b.port,
        max(-ln((b.high - b.low) / nullif(b.high + b.low, 0) + 2 / sqrt(greatest(b.carriers, 1)))) AS regularity
    FROM baseline b
    GROUP BY b.src, b.dst, b.port
), known AS (
    SELECT src, max(regularity) AS regularity FROM past GROUP BY src
), scored AS (
    SELECT s.src, s.dst, s.port, s.gap_count, s.middle, s.first_ts, s.last_ts, s.spread,
        s.regularity - greatest(coalesce(v.regularity, k.regularity, -ln(p.chance)), 0) AS statistic
    FROM spreads s
    CROSS JOIN params p
    LEFT JOIN past v ON v.src = s.src AND v.dst = s.dst AND v.port = s.port
    LEFT JOIN known k ON k.src = s.src
    WHERE s.regularity IS NOT NULL
), ranked AS (
    SELECT src, dst, gap_count, middle, first_ts, last_ts, spread, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM scored
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
    r.middle / 1000 AS middle_gap_observed,
    r.gap_count AS gaps_observed
FROM ranked r
CROSS JOIN fleet f
WHERE r.place = 1
