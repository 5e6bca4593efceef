-- The most flows that a client opened to one service within an hour, over its mark: as they stand, and with those in clumps as so many
-- fewer, of which the less telling counts. A reader's visit is a few pages with all that is on them, and a copier or a guesser goes
-- on without a pause; who reads as much as ever, but without a pause, does not.
-- The mark is the most on its own clean days, or what one client in fifty did on theirs: what others do, a newcomer may do too. On a
-- day when the busy ones are busier than on any clean day (by their upper quartile) all marks rise by as much.
WITH own AS (
    SELECT src, max(flow_count) AS flow_count, max(flow_count / greatest(clumping, 1)) AS steady FROM baseline GROUP BY src
), usual AS (
    SELECT percentile_cont(0.98) WITHIN GROUP (ORDER BY flow_count) AS flow_count,
        percentile_cont(0.98) WITHIN GROUP (ORDER BY steady) AS steady
    FROM own
), days_before AS (
    SELECT day, percentile_cont(0.75) WITHIN GROUP (ORDER BY flow_count) AS flow_count
    FROM (SELECT day, src, max(flow_count) AS flow_count FROM baseline GROUP BY day, src) busiest
    GROUP BY day
), days AS (
    SELECT day, percentile_cont(0.75) WITHIN GROUP (ORDER BY flow_count) AS flow_count
    FROM (SELECT day, src, max(flow_count) AS flow_count FROM observed GROUP BY day, src) busiest
    GROUP BY day
), clean_most AS (
    SELECT max(flow_count) AS flow_count FROM days_before
), growth AS (
    SELECT d.day, greatest(coalesce(d.flow_count / nullif(c.flow_count, 0), 1), 1) AS times
    FROM days d
    CROSS JOIN clean_most c
), hourly AS (
    SELECT src, CAST(sum(flows) AS BIGINT) AS flows
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, dst, port, day, hour
), most AS (
    SELECT src, max(flows) AS flows FROM hourly GROUP BY src
), fleet AS (
    SELECT greatest(median(m.flows), 1) AS flows
    FROM most m
    JOIN clients c ON c.client = m.src
), told AS (
    SELECT o.src, o.dst, o.port, o.flow_count, o.down_bytes, o.first_ts, o.last_ts, f.flows,
        o.flow_count / greatest(o.clumping, 1) AS steady,
        g.times * greatest(coalesce(w.flow_count, 0), coalesce(u.flow_count, 0), f.flows) AS flow_mark,
        g.times * greatest(coalesce(w.steady, 0), coalesce(u.steady, 0), f.flows) AS steady_mark
    FROM observed o
    JOIN clients c ON c.client = o.src
    JOIN growth g ON g.day = o.day
    CROSS JOIN fleet f
    CROSS JOIN usual u
    LEFT JOIN own w ON w.src = o.src
), scored AS (
    SELECT src, dst, port, flow_count, down_bytes, first_ts, last_ts, flows, steady, steady_mark,
        ln(least(
            (flow_count + flows) / nullif(flow_mark + flows, 0),
            (steady + flows) / nullif(steady_mark + flows, 0))) AS statistic
    FROM told
), ranked AS (
    SELECT src, dst, flow_count, down_bytes, first_ts, last_ts, flows, steady, steady_mark, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM scored
)
SELECT
    src AS device,
    dst AS peer,
    statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    steady AS steady_observed,
    steady_mark AS steady_expected,
    flows AS steady_scale,
    flow_count AS flows_observed,
    down_bytes AS download_observed
FROM ranked
WHERE place = 1 AND statistic > 0
