-- The most flows that a client opened to one service within an hour, against the most on its own clean days or what is usual.
-- Flows that come in clumps count as so many fewer: a reader's visit is a few pages with all that is on them, and a copier or a
-- guesser goes on without a pause.
WITH told AS (
    SELECT src, dst, port, day, hour, flow_count, down_bytes, first_ts, last_ts,
        flow_count / greatest(clumping, 1) AS steady
    FROM observed
), own AS (
    SELECT src, max(flow_count / greatest(clumping, 1)) AS steady FROM baseline GROUP BY src
), ranked AS (
    SELECT src, dst, flow_count, down_bytes, steady, first_ts, last_ts,
        row_number() OVER (
            PARTITION BY src
            ORDER BY steady DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM told
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
)
SELECT
    r.src AS device,
    r.dst AS peer,
    ln((r.steady + f.flows) / nullif(greatest(coalesce(o.steady, 0), f.flows) + f.flows, 0)) AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.steady AS steady_observed,
    greatest(coalesce(o.steady, 0), f.flows) AS steady_expected,
    f.flows AS steady_scale,
    r.flow_count AS flows_observed,
    r.down_bytes AS download_observed
FROM ranked r
JOIN clients c ON c.client = r.src
CROSS JOIN fleet f
LEFT JOIN own o ON o.src = r.src
WHERE r.place = 1
