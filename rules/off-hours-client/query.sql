-- How much rarer than even the hours of a client's flows are among all clients' visits, in nats, less what a client gets that
-- comes around the clock; times the logarithm of its flows, as one late visit is chance. The profile is of clean days, or of
-- the window without the client itself where there are none. What a client did on its oddest clean day is forgiven.
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
), rarity AS (
    SELECT q.hour, CAST(floor(1000000 * ln(t.clients / greatest(24 * q.clients, 1))) AS BIGINT) AS micronats
    FROM profile q
    CROSS JOIN total t
), around_the_clock AS (
    SELECT CAST(sum(micronats) AS BIGINT) / 24 AS micronats FROM rarity
), summed AS (
    SELECT t.src,
        CAST(sum(t.flows) AS BIGINT) AS flows,
        CAST(sum(t.flows * r.micronats) AS BIGINT) AS micronats,
        count(*) AS active_hours,
        CAST(sum(t.flows) FILTER (WHERE r.micronats > 0) AS BIGINT) AS odd_flows,
        min(t.first_ts) AS first_ts,
        max(t.last_ts) AS last_ts
    FROM today t
    JOIN rarity r ON r.hour = t.hour
    GROUP BY t.src
), usual AS (
    SELECT greatest(median(flows), 1) AS flows FROM summed
), clean_summed AS (
    SELECT h.day, h.src, CAST(sum(h.flows) AS BIGINT) AS flows, CAST(sum(h.flows * r.micronats) AS BIGINT) AS micronats
    FROM clean_hours h
    JOIN rarity r ON r.hour = h.hour
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src
), forgiven AS (
    SELECT c.src,
        max((c.micronats / greatest(c.flows, 1) - a.micronats) / 1000000 * ln(1 + c.flows / greatest(q.flows, 1))) AS oddity
    FROM clean_summed c
    CROSS JOIN around_the_clock a
    CROSS JOIN usual q
    WHERE c.micronats / greatest(c.flows, 1) > a.micronats
    GROUP BY c.src
)
SELECT
    s.src AS device,
    (s.micronats / greatest(s.flows, 1) - a.micronats) / 1000000 * ln(1 + s.flows / greatest(q.flows, 1))
        - coalesce(v.oddity, 0) AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    100.0e0 * coalesce(s.odd_flows, 0) / greatest(s.flows, 1) AS off_hours_share_observed,
    s.flows AS flows_observed,
    s.active_hours AS active_hours_observed
FROM summed s
CROSS JOIN around_the_clock a
CROSS JOIN usual q
CROSS JOIN params p
LEFT JOIN forgiven v ON v.src = s.src
WHERE s.flows >= p.min_flows
