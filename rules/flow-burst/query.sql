-- The most flows that a device opened to one destination within an hour, names apart (the rules on DNS see those), against
-- the most on clean days; a device without clean days is held against the fleet.
WITH hourly AS (
    SELECT src, dst, day, hour,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM hours
    WHERE src_internal AND port NOT IN (53, 853)
    GROUP BY src, dst, day, hour
), clean_hourly AS (
    SELECT src, dst, day, hour, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_hours
    WHERE src_internal AND port NOT IN (53, 853)
    GROUP BY src, dst, day, hour
), own AS (
    SELECT src, max(flows) AS flows FROM clean_hourly GROUP BY src
), most AS (
    SELECT src, max(flows) AS flows FROM hourly GROUP BY src
), ranked AS (
    SELECT h.src, h.dst, h.flows, h.up_bytes, h.down_bytes, h.first_ts, h.last_ts,
        row_number() OVER (PARTITION BY h.src ORDER BY h.dst NULLS LAST, h.first_ts NULLS LAST) AS place
    FROM hourly h
    JOIN most m ON m.src = h.src AND m.flows = h.flows
), fleet AS (
    SELECT greatest(median(flows), 1) AS flows FROM most
)
SELECT
    r.src AS device,
    r.dst AS peer,
    ln((r.flows + f.flows) / nullif(coalesce(o.flows, f.flows) + f.flows, 0)) AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.flows AS flows_observed,
    coalesce(o.flows, f.flows) AS flows_expected,
    f.flows AS flows_scale,
    100.0e0 * r.down_bytes / greatest(r.up_bytes + r.down_bytes, 1) AS returned_observed
FROM ranked r
CROSS JOIN fleet f
CROSS JOIN params p
LEFT JOIN own o ON o.src = r.src
WHERE r.place = 1 AND r.flows >= p.min_flows
