-- How much likelier the hours in which a client came are when any hour is as good as another than when it comes as all clients
-- do: the sum of its hours' rarity in nats, less what a client gets that comes around the clock. Each hour of each day counts
-- once, however many flows it has: the pages of one visit are no independent choices of an hour. The profile is of clean days,
-- or of the window without the client itself where there are none. Clocks differ from country to country: the visits that clean
-- days have of a client's own country count beside as many of all as `lean` says. What a client did on its oddest clean day is
-- forgiven. A land is a column of its own: one engine loses a group by an expression where no country is known at all.
WITH today AS (
    SELECT src, day, hour,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, day, hour
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
), places AS (
    SELECT id, coalesce(country, '') AS land FROM addresses
), land_visits AS (
    SELECT a.land, v.hour, count(*) AS clients
    FROM visits v
    JOIN places a ON a.id = v.src
    GROUP BY a.land, v.hour
), lands AS (
    SELECT a.land
    FROM places a
    JOIN (SELECT src FROM today UNION SELECT src FROM visits) v ON v.src = a.id
    GROUP BY a.land
), land_total AS (
    SELECT land, CAST(sum(clients) AS BIGINT) AS clients FROM land_visits GROUP BY land
), rarity AS (
    SELECT d.land, q.hour,
        CAST(floor(-1000000 * ln(24 * (coalesce(v.clients, 0) + p.lean * q.clients / greatest(t.clients, 1))
            / greatest(coalesce(n.clients, 0) + p.lean, 1))) AS BIGINT) AS micronats
    FROM profile q
    CROSS JOIN total t
    CROSS JOIN params p
    CROSS JOIN lands d
    LEFT JOIN land_total n ON n.land = d.land
    LEFT JOIN land_visits v ON v.land = d.land AND v.hour = q.hour
), around_the_clock AS (
    SELECT land, CAST(sum(micronats) AS BIGINT) / 24 AS micronats FROM rarity GROUP BY land
), summed AS (
    SELECT t.src, r.land,
        CAST(sum(t.flows) AS BIGINT) AS flows,
        CAST(sum(r.micronats) AS BIGINT) AS micronats,
        count(*) AS active_hours,
        CAST(sum(t.flows) FILTER (WHERE r.micronats > 0) AS BIGINT) AS odd_flows,
        min(t.first_ts) AS first_ts,
        max(t.last_ts) AS last_ts
    FROM today t
    JOIN places a ON a.id = t.src
    JOIN rarity r ON r.hour = t.hour AND r.land = a.land
    GROUP BY t.src, r.land
), clean_summed AS (
    SELECT v.day, v.src, r.land, count(*) AS active_hours, CAST(sum(r.micronats) AS BIGINT) AS micronats
    FROM visits v
    JOIN places a ON a.id = v.src
    JOIN rarity r ON r.hour = v.hour AND r.land = a.land
    GROUP BY v.day, v.src, r.land
), forgiven AS (
    SELECT c.src,
        max((c.micronats - c.active_hours * a.micronats) / 1000000) AS oddity
    FROM clean_summed c
    JOIN around_the_clock a ON a.land = c.land
    WHERE c.micronats > c.active_hours * a.micronats
    GROUP BY c.src
)
SELECT
    s.src AS device,
    (s.micronats - s.active_hours * a.micronats) / 1000000 - coalesce(v.oddity, 0) AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    100.0e0 * coalesce(s.odd_flows, 0) / greatest(s.flows, 1) AS off_hours_share_observed,
    s.flows AS flows_observed,
    s.active_hours AS active_hours_observed
FROM summed s
JOIN around_the_clock a ON a.land = s.land
CROSS JOIN params p
LEFT JOIN forgiven v ON v.src = s.src
WHERE s.flows >= p.min_flows
