-- Regularity is the negative logarithm of the gaps' relative spread, which is the quartiles' distance over their sum, or that of
-- the lower half alone, as missed beats lengthen gaps and never shorten them; and of the sizes' relative spread over what is
-- usual, as a program that reports says much the same each time: the mean of both directions, or of the one whose bytes the
-- source knows. It counts for twice the gaps' at most, since equal sizes at any time are no clockwork. Few beats say little, hence
-- the root of their number. It counts by how long the clockwork lasted, at most four times what its beats take (against a 24th
-- of the window), by the share of the fleet that does not use the address, and over the root of all that use it now or did on clean
-- days: a program that many begin to use on one day was brought to them.
-- Clockwork that clean days had is forgiven: of the same device
-- at the same address, or about as often at the same owner and port; of others there if it is the same program, whose period
-- is the same to a few hundredths and whose sizes to a quarter, as a hoster has many customers (all clean periods of a hundredth
-- are one step: a fleet's programs are many, their periods few).
WITH both_sides AS (
    SELECT TRUE AS is_judged, o.day, o.src, o.dst, o.port, o.gap_count, o.low, o.middle, o.high,
        o.up_low, o.up_high, o.down_low, o.down_high, o.first_ts, o.last_ts
    FROM observed o
    UNION ALL
    SELECT FALSE AS is_judged, b.day, b.src, b.dst, b.port, b.gap_count, b.low, b.middle, b.high,
        b.up_low, b.up_high, b.down_low, b.down_high, b.first_ts, b.last_ts
    FROM baseline b
), measured AS (
    SELECT is_judged, day, src, dst, port, gap_count, middle, up_low, up_high, down_low, down_high, first_ts, last_ts,
        1 / sqrt(greatest(gap_count, 1)) AS doubt,
        least((high - low) / nullif(high + low, 0), (middle - low) / nullif(middle, 0)) AS spread,
        (up_high - up_low) / nullif(up_high + up_low, 0) AS up_spread,
        (down_high - down_low) / nullif(down_high + down_low, 0) AS down_spread
    FROM both_sides
), sized AS (
    SELECT is_judged, day, src, dst, port, gap_count, middle, up_low, up_high, down_low, down_high, first_ts, last_ts, doubt, spread,
        coalesce((up_spread + down_spread) / 2, up_spread, down_spread) AS size_spread
    FROM measured
    WHERE spread IS NOT NULL
), usual AS (
    SELECT median(spread) AS spread, median(size_spread) AS size_spread FROM sized WHERE is_judged
), regular AS (
    SELECT z.is_judged, z.day, z.src, z.dst, z.port, z.gap_count, z.middle, z.up_low, z.up_high, z.down_low, z.down_high,
        z.first_ts, z.last_ts, z.spread, z.size_spread,
        greatest(-ln(z.spread + z.doubt), 0) AS by_gaps,
        greatest(coalesce(ln((u.size_spread + z.doubt) / nullif(z.size_spread + z.doubt, 0)), 0), 0) AS by_sizes
    FROM sized z
    CROSS JOIN usual u
), spreads AS (
    SELECT r.src, r.dst, r.port, r.day, r.gap_count, r.middle, r.up_low, r.up_high, r.down_low, r.down_high,
        r.first_ts, r.last_ts, r.spread, r.size_spread,
        (r.by_gaps + least(r.by_sizes, 2 * r.by_gaps)) * least(r.last_ts - r.first_ts, 4 * r.gap_count * r.middle)
            / greatest(least(r.last_ts - r.first_ts, 4 * r.gap_count * r.middle) + 3600000000.0e0 * least(w.days, 1), 1)
            AS regularity
    FROM regular r
    CROSS JOIN window_span w
    WHERE r.is_judged
), clean AS (
    SELECT r.src, r.dst, r.port, coalesce(a.owner, a.address) AS owner, r.middle,
        r.up_low, r.up_high, r.down_low, r.down_high,
        r.by_gaps + least(r.by_sizes, 2 * r.by_gaps) AS regularity
    FROM regular r
    JOIN addresses a ON a.id = r.dst
    WHERE NOT r.is_judged
), own AS (
    SELECT src, dst, port, max(regularity) AS regularity FROM clean GROUP BY src, dst, port
), newcomers AS (
    -- Without a past a device may do what the others do, of whom one in fifty has a clearer clockwork than this.
    SELECT s.src, max(k.regularity) AS regularity
    FROM (
        SELECT percentile_cont(0.98) WITHIN GROUP (ORDER BY regularity) AS regularity
        FROM (SELECT src, max(regularity) AS regularity FROM clean GROUP BY src) clearest
    ) k
    CROSS JOIN (SELECT DISTINCT src FROM spreads) s
    WHERE NOT EXISTS (SELECT 1 FROM clean_pairs c WHERE c.src = s.src)
    GROUP BY s.src
), users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY dst
), clean_users AS (
    SELECT src, dst FROM clean_pairs WHERE src_internal AND NOT dst_internal GROUP BY src, dst
), clean_user_counts AS (
    SELECT dst, count(*) AS devices FROM clean_users GROUP BY dst
), known AS (
    SELECT s.src, s.dst, max(c.devices - CASE WHEN o.src IS NULL THEN 0 ELSE 1 END) AS devices
    FROM spreads s
    JOIN clean_user_counts c ON c.dst = s.dst
    LEFT JOIN clean_users o ON o.src = s.src AND o.dst = s.dst
    GROUP BY s.src, s.dst
), fleet AS (
    SELECT greatest(count(*), 2) AS devices FROM devices
), steps AS (
    SELECT owner, port, floor(100 * ln(greatest(middle, 1))) AS step, min(middle) AS low, max(middle) AS high,
        min(up_low) AS up_low, max(up_high) AS up_high, min(down_low) AS down_low, max(down_high) AS down_high,
        max(regularity) AS regularity
    FROM clean
    GROUP BY owner, port, floor(100 * ln(greatest(middle, 1)))
), alike AS (
    SELECT s.src, s.dst, s.port, s.day, max(c.regularity) AS regularity
    FROM spreads s
    JOIN addresses a ON a.id = s.dst
    JOIN steps c ON c.owner = coalesce(a.owner, a.address) AND c.port = s.port
        AND c.high >= 0.97e0 * s.middle AND c.low <= 1.03e0 * s.middle
        AND c.up_high >= 0.75e0 * s.up_low AND c.up_low <= 1.25e0 * s.up_high
        AND c.down_high >= 0.75e0 * s.down_low AND c.down_low <= 1.25e0 * s.down_high
    GROUP BY s.src, s.dst, s.port, s.day
), own_alike AS (
    SELECT s.src, s.dst, s.port, s.day, max(c.regularity) AS regularity
    FROM spreads s
    JOIN addresses a ON a.id = s.dst
    JOIN clean c ON c.src = s.src AND c.owner = coalesce(a.owner, a.address) AND c.port = s.port
        AND c.middle BETWEEN 0.8e0 * s.middle AND 1.25e0 * s.middle
    GROUP BY s.src, s.dst, s.port, s.day
), judged AS (
    SELECT s.src, s.dst, s.port, s.gap_count, s.middle, s.first_ts, s.last_ts, s.spread, s.size_spread, u.devices,
        s.regularity * greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0) / sqrt(greatest(u.devices + coalesce(n.devices, 0), 1))
            - greatest(coalesce(w.regularity, 0), coalesce(k.regularity, 0), coalesce(l.regularity, 0), coalesce(m.regularity, 0), 0)
            AS statistic
    FROM spreads s
    JOIN users u ON u.dst = s.dst
    CROSS JOIN fleet f
    LEFT JOIN known n ON n.src = s.src AND n.dst = s.dst
    LEFT JOIN own w ON w.src = s.src AND w.dst = s.dst AND w.port = s.port
    LEFT JOIN alike k ON k.src = s.src AND k.dst = s.dst AND k.port = s.port AND k.day = s.day
    LEFT JOIN own_alike l ON l.src = s.src AND l.dst = s.dst AND l.port = s.port AND l.day = s.day
    LEFT JOIN newcomers m ON m.src = s.src
), ranked AS (
    SELECT src, dst, gap_count, middle, first_ts, last_ts, spread, size_spread, devices, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM judged
)
SELECT
    r.src AS device,
    r.dst AS peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.middle / 1000000 AS middle_gap_observed,
    r.spread AS gap_spread_observed,
    q.spread AS gap_spread_expected,
    r.size_spread AS size_spread_observed,
    q.size_spread AS size_spread_expected,
    r.gap_count AS beats_observed,
    r.devices AS devices_using_it_observed
FROM ranked r
CROSS JOIN usual q
WHERE r.place = 1
