-- The spread of sizes is the quartiles' distance over their sum: 0 where all are alike, about a half for pages. The wider of both
-- directions' spreads counts, as a crawler's requests are alike and its answers are not, or that of one alone where the source
-- knows no bytes of the other; and an nth of n flows is added, as one odd flow more would change it by as much. What the same
-- client did on clean days is forgiven by as much as its sizes were alike then; who is new is forgiven what is usual; and both what
-- is usual at that service.
WITH measured AS (
    SELECT o.src, o.dst, o.port, o.flow_count, o.up_middle, o.down_middle, o.first_ts, o.last_ts,
        (o.up_high - o.up_low) / nullif(o.up_high + o.up_low, 0) AS up_spread,
        (o.down_high - o.down_low) / nullif(o.down_high + o.down_low, 0) AS down_spread
    FROM observed o
), spreads AS (
    SELECT m.src, m.dst, m.port, m.flow_count, m.up_middle, m.down_middle, m.first_ts, m.last_ts,
        greatest(m.up_spread, m.down_spread) AS spread
    FROM measured m
), clean_measured AS (
    SELECT b.src, b.dst, b.port, b.flow_count,
        (b.up_high - b.up_low) / nullif(b.up_high + b.up_low, 0) AS up_spread,
        (b.down_high - b.down_low) / nullif(b.down_high + b.down_low, 0) AS down_spread
    FROM baseline b
), clean AS (
    SELECT m.src, m.dst, m.port,
        max(-ln(greatest(m.up_spread, m.down_spread)
            + 1.0e0 / greatest(m.flow_count, 1))) AS likeness
    FROM clean_measured m
    GROUP BY m.src, m.dst, m.port
), usual AS (
    SELECT median(likeness) AS likeness FROM clean
), alike AS (
    SELECT s.src, s.dst, s.port, -ln(s.spread + 1.0e0 / greatest(s.flow_count, 1)) AS likeness
    FROM spreads s
    WHERE s.spread IS NOT NULL
    UNION ALL
    SELECT c.src, c.dst, c.port, c.likeness
    FROM clean c
), services AS (
    -- A service that answers everybody alike, as one that only points elsewhere, says nothing of its clients.
    SELECT dst, port, median(likeness) AS likeness
    FROM alike
    GROUP BY dst, port
    HAVING count(DISTINCT src) >= 3
), scored AS (
    SELECT s.src, s.dst, s.port, s.flow_count, s.up_middle, s.down_middle, s.first_ts, s.last_ts, s.spread,
        -ln(s.spread + 1.0e0 / greatest(s.flow_count, 1)) AS likeness,
        greatest(coalesce(c.likeness, u.likeness, 0), coalesce(v.likeness, 0), 0) AS mark
    FROM spreads s
    CROSS JOIN usual u
    LEFT JOIN services v ON v.dst = s.dst AND v.port = s.port
    LEFT JOIN clean c ON c.src = s.src AND c.dst = s.dst AND c.port = s.port
    WHERE s.spread IS NOT NULL
), ranked AS (
    SELECT src, dst, flow_count, up_middle, down_middle, first_ts, last_ts, spread, mark, likeness - mark AS statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY likeness - mark DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM scored
)
SELECT
    r.src AS device,
    r.dst AS peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.spread AS size_spread_observed,
    CASE WHEN r.mark > 0 THEN exp(-r.mark) END AS size_spread_expected,
    r.up_middle AS upload_observed,
    r.down_middle AS download_observed,
    r.flow_count AS flows_observed
FROM ranked r
WHERE r.place = 1
