-- The most flows that a client opened to one service within an hour, against the most on its own clean days or what is usual.
WITH hourly AS (
    SELECT src, dst, port, day, hour,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, dst, port, day, hour
), clean_hourly AS (
    SELECT src, dst, port, day, hour, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, dst, port, day, hour
), own AS (
    SELECT src, max(flows) AS flows FROM clean_hourly GROUP BY src
), ranked AS (
    SELECT src, dst, flows, down_bytes, first_ts, last_ts,
        row_number() OVER (
            PARTITION BY src
            ORDER BY flows DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM hourly
), fleet AS (
    SELECT greatest(median(r.flows), 1) AS flows
    FROM ranked r
    JOIN clients c ON c.client = r.src
    WHERE r.place = 1
)
SELECT
    r.src AS device,
    r.dst AS peer,
    ln((r.flows + f.flows) / nullif(greatest(coalesce(o.flows, 0), f.flows) + f.flows, 0)) AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.flows AS flows_observed,
    greatest(coalesce(o.flows, 0), f.flows) AS flows_expected,
    f.flows AS flows_scale,
    r.down_bytes AS download_observed
FROM ranked r
JOIN clients c ON c.client = r.src
CROSS JOIN fleet f
CROSS JOIN params p
LEFT JOIN own o ON o.src = r.src
WHERE r.place = 1 AND r.flows >= p.min_flows
