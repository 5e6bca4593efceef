-- The ports that a client tried, against the most that it tried on a clean day.
WITH tried AS (
    SELECT src,
        count(DISTINCT port) AS ports,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE NOT src_internal AND dst_internal
    GROUP BY src
), clean_tried AS (
    SELECT src, day, count(DISTINCT port) AS ports
    FROM clean_pairs
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, day
), own AS (
    SELECT src, max(ports) AS ports FROM clean_tried GROUP BY src
), fleet AS (
    SELECT greatest(median(t.ports), 1) AS ports
    FROM tried t
    JOIN clients c ON c.client = t.src
)
SELECT
    t.src AS device,
    ln((t.ports + 1) / nullif(greatest(coalesce(o.ports, 0), f.ports) + 1, 0)) AS statistic,
    t.first_ts AS first_seen,
    t.last_ts AS last_seen,
    t.ports AS ports_observed,
    greatest(coalesce(o.ports, 0), f.ports) AS ports_expected,
    1 AS ports_scale,
    t.flows AS flows_observed
FROM tried t
JOIN clients c ON c.client = t.src
CROSS JOIN fleet f
CROSS JOIN params p
LEFT JOIN own o ON o.src = t.src
WHERE t.ports >= p.min_ports
