-- How surprising a client's hours are: for each hour that it came in, the information of that hour in the profile of
-- all clients, less the profile's mean, averaged over the client's flows. Few flows or a single hour count less: one late
-- visit is chance. The profile is of clean days, or of the window without the client itself where there are none.
WITH today AS (
    SELECT src, hour,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, hour
), visits AS (
    SELECT h.src, h.day, h.hour
    FROM clean_hours h
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.src, h.day, h.hour
), clean_profile AS (
    SELECT hour, count(*) AS clients FROM visits GROUP BY hour
), window_profile AS (
    SELECT hour, count(*) - 1 AS clients FROM today GROUP BY hour
), clean_total AS (
    SELECT count(*) AS visits FROM visits
), profile AS (
    SELECT d.range AS hour,
        0.5e0 + CASE WHEN t.visits > 0 THEN coalesce(c.clients, 0) ELSE coalesce(w.clients, 0) END AS clients
    FROM range(24) d
    CROSS JOIN clean_total t
    LEFT JOIN clean_profile c ON c.hour = d.range
    LEFT JOIN window_profile w ON w.hour = d.range
), total AS (
    SELECT sum(clients) AS clients FROM profile
), surprise AS (
    SELECT q.hour, -ln(q.clients / greatest(t.clients, 1)) AS nats
    FROM profile q
    CROSS JOIN total t
), mean_surprise AS (
    SELECT CAST(sum(CAST(floor(1000000 * exp(-nats) * nats) AS BIGINT)) AS BIGINT) / 1000000 AS nats FROM surprise
), summed AS (
    SELECT t.src,
        CAST(sum(t.flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(1000000 * t.flows * (s.nats - m.nats)) AS BIGINT)) AS BIGINT) / 1000000 AS nats,
        count(*) AS active_hours,
        CAST(sum(t.flows) FILTER (WHERE s.nats > m.nats + 1) AS BIGINT) AS odd_flows,
        min(t.first_ts) AS first_ts,
        max(t.last_ts) AS last_ts
    FROM today t
    JOIN surprise s ON s.hour = t.hour
    CROSS JOIN mean_surprise m
    GROUP BY t.src
)
SELECT
    s.src AS device,
    s.nats / greatest(s.flows, 1)
        * (s.flows / greatest(s.flows + p.doubt_flows, 1)) * (s.active_hours / greatest(s.active_hours + 1.0e0, 1)) AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    100.0e0 * coalesce(s.odd_flows, 0) / greatest(s.flows, 1) AS off_hours_share_observed,
    s.flows AS flows_observed,
    s.active_hours AS active_hours_observed
FROM summed s
CROSS JOIN params p
WHERE s.flows >= p.min_flows
