-- Regularity is the negative logarithm of the gaps' relative spread: of the quartiles' distance over their sum, or of the
-- lower half alone, as missed beats lengthen gaps and never shorten them. It counts by how long the clockwork lasted (against
-- a 24th of the window), by the share of the fleet that does not use the address, and less where others used it on clean
-- days. Clockwork that clean days had is forgiven: of the same device at the same address, or about as often at the same owner
-- and port; of others there if it is the same program, whose period is the same to a few hundredths (all clean periods of a
-- hundredth are one step: a fleet's programs are many, their periods few).
WITH scored AS (
    SELECT o.src, o.dst, o.port, o.day, o.gap_count, o.middle, o.first_ts, o.last_ts,
        least((o.high - o.low) / nullif(o.high + o.low, 0), (o.middle - o.low) / nullif(o.middle, 0)) AS spread,
        (o.last_ts - o.first_ts) / greatest(o.last_ts - o.first_ts + 3600000000.0e0 * least(w.days, 1), 1) AS lasting
    FROM observed o
    CROSS JOIN window_span w
), spreads AS (
    SELECT s.src, s.dst, s.port, s.day, s.gap_count, s.middle, s.first_ts, s.last_ts, s.spread,
        s.lasting * greatest(-ln(s.spread + 1 / sqrt(greatest(s.gap_count, 1))), 0) AS regularity
    FROM scored s
    WHERE s.spread IS NOT NULL
), clean AS (
    SELECT b.src, b.dst, b.port, coalesce(a.owner, a.address) AS owner, b.middle,
        greatest(-ln(least((b.high - b.low) / nullif(b.high + b.low, 0), (b.middle - b.low) / nullif(b.middle, 0))
            + 1 / sqrt(greatest(b.gap_count, 1))), 0) AS regularity
    FROM baseline b
    JOIN addresses a ON a.id = b.dst
), own AS (
    SELECT src, dst, port, max(regularity) AS regularity FROM clean GROUP BY src, dst, port
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
        max(regularity) AS regularity
    FROM clean
    GROUP BY owner, port, floor(100 * ln(greatest(middle, 1)))
), alike AS (
    SELECT s.src, s.dst, s.port, s.day, max(c.regularity) AS regularity
    FROM spreads s
    JOIN addresses a ON a.id = s.dst
    JOIN steps c ON c.owner = coalesce(a.owner, a.address) AND c.port = s.port
        AND c.high >= 0.97e0 * s.middle AND c.low <= 1.03e0 * s.middle
    GROUP BY s.src, s.dst, s.port, s.day
), own_alike AS (
    SELECT s.src, s.dst, s.port, s.day, max(c.regularity) AS regularity
    FROM spreads s
    JOIN addresses a ON a.id = s.dst
    JOIN clean c ON c.src = s.src AND c.owner = coalesce(a.owner, a.address) AND c.port = s.port
        AND c.middle BETWEEN 0.8e0 * s.middle AND 1.25e0 * s.middle
    GROUP BY s.src, s.dst, s.port, s.day
), judged AS (
    SELECT s.src, s.dst, s.port, s.gap_count, s.middle, s.first_ts, s.last_ts, s.spread, u.devices,
        s.regularity * greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0) / sqrt(greatest(1 + coalesce(n.devices, 0), 1))
            - greatest(coalesce(w.regularity, 0), coalesce(k.regularity, 0), coalesce(l.regularity, 0), 0) AS statistic
    FROM spreads s
    JOIN users u ON u.dst = s.dst
    CROSS JOIN fleet f
    LEFT JOIN known n ON n.src = s.src AND n.dst = s.dst
    LEFT JOIN own w ON w.src = s.src AND w.dst = s.dst AND w.port = s.port
    LEFT JOIN alike k ON k.src = s.src AND k.dst = s.dst AND k.port = s.port AND k.day = s.day
    LEFT JOIN own_alike l ON l.src = s.src AND l.dst = s.dst AND l.port = s.port AND l.day = s.day
), ranked AS (
    SELECT src, dst, gap_count, middle, first_ts, last_ts, spread, devices, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM judged
), usual AS (
    SELECT median(spread) AS spread FROM spreads
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
    r.gap_count AS beats_observed,
    r.devices AS devices_using_it_observed
FROM ranked r
CROSS JOIN usual q
WHERE r.place = 1
