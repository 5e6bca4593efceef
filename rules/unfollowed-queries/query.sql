-- What is expected is what the device's own clean days show, and more where its other traffic has grown: a busy day explains
-- itself; and of what it does beyond them as many as the middle device leaves for each other flow, as its user may have been
-- away then, and a machine left alone asks for few names. Of a device that clean days do not know as large a share of its
-- queries is expected as nine of ten others stay below: the address may be one of two, whose queries are followed by flows of
-- the other; and as many as the middle device asks in all, as a printer asks for names and opens nothing. A name server passes
-- on what others ask of it, and nothing follows: only what it asks beyond that is its own.
WITH asked AS (
    SELECT dst, CAST(sum(flows) AS BIGINT) AS flows
    FROM pairs
    WHERE src_internal AND dst_internal AND port IN (53, 853)
    GROUP BY dst
), clean_asked AS (
    SELECT dst, day, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_pairs
    WHERE src_internal AND dst_internal AND port IN (53, 853)
    GROUP BY dst, day
), made AS (
    SELECT o.src,
        CAST(sum(o.unfollowed) AS BIGINT) AS unfollowed,
        CAST(sum(o.queries) AS BIGINT) AS queries,
        CAST(sum(o.others) AS BIGINT) AS others,
        min(o.first_ts) AS first_ts,
        max(o.last_ts) AS last_ts
    FROM observed o
    GROUP BY o.src
), today AS (
    SELECT m.src, greatest(m.unfollowed - coalesce(a.flows, 0), 0) AS unfollowed, m.queries, m.others, m.first_ts, m.last_ts
    FROM made m
    LEFT JOIN asked a ON a.dst = m.src
), clean AS (
    SELECT b.src,
        CAST(sum(greatest(b.unfollowed - coalesce(a.flows, 0), 0)) AS BIGINT) * max(w.days) / greatest(max(w.clean_days), 1) AS unfollowed,
        CAST(sum(b.others) AS BIGINT) * max(w.days) / greatest(max(w.clean_days), 1) AS others
    FROM baseline b
    CROSS JOIN window_span w
    LEFT JOIN clean_asked a ON a.dst = b.src AND a.day = b.day
    GROUP BY b.src
), fleet AS (
    SELECT percentile_cont(0.9) WITHIN GROUP (ORDER BY unfollowed / greatest(queries, 1)) AS share,
        median(unfollowed / greatest(others, 1)) AS rate
    FROM today
    WHERE queries > 0
), middle AS (
    SELECT median(m.queries * w.days) AS queries
    FROM (SELECT src, day, sum(queries) AS queries FROM baseline GROUP BY src, day) m
    CROSS JOIN window_span w
    WHERE m.queries > 0
), marks AS (
    SELECT t.src, t.unfollowed, t.queries, t.first_ts, t.last_ts, p.min_queries AS soft,
        CASE WHEN c.src IS NULL
            THEN greatest(f.share * t.queries, coalesce(d.queries, 0))
            ELSE greatest(
                c.unfollowed * greatest(t.others / greatest(c.others, 1), 1),
                c.unfollowed + f.rate * (t.others - c.others)) END AS mark
    FROM today t
    CROSS JOIN fleet f
    CROSS JOIN middle d
    CROSS JOIN params p
    LEFT JOIN clean c ON c.src = t.src
    WHERE t.unfollowed >= p.min_queries
)
SELECT
    src AS device,
    ln((unfollowed + soft) / nullif(mark + soft, 0)) AS statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    unfollowed AS unfollowed_observed,
    mark AS unfollowed_expected,
    soft AS unfollowed_scale,
    queries AS queries_observed
FROM marks
