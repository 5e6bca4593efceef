-- How odd the hours are in which a client came, in nats: of each hour how much likelier it is when any hour is as good as another
-- than when clients come as they do. Each hour of each day counts once, however many flows it has: the pages of one visit are no
-- independent choices of an hour. The profile is of clean days, or of the window without the client itself where there are none.
-- Clocks differ from country to country: the visits that clean days have of a client's own country count beside as many of all as
-- `lean` says.
-- A client that clean days know is taken by its odd hours alone, so that a night beside its usual day is seen: less what as many
-- hours bring by chance (the mean of their likelihoods, by which the number becomes the logarithm of an e-value), and less twice
-- what it did on its oddest clean day, all by `choice`, as hours that follow each other are no independent ones. Of a stranger all
-- hours count, less what one gets that comes around the clock; a single hour says nothing, as many pass by once at any time.
-- Below nothing the hours are those of everybody, and how many there are says no more.
-- A land is a column of its own: one engine loses a group by an expression where no country is known at all.
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
), exact AS (
    SELECT d.land, q.hour,
        CAST(floor(-1000000 * ln(24 * (coalesce(v.clients, 0) + p.lean * q.clients / greatest(t.clients, 1))
            / greatest(coalesce(n.clients, 0) + p.lean, 1))) AS BIGINT) AS micronats
    FROM profile q
    CROSS JOIN total t
    CROSS JOIN params p
    CROSS JOIN lands d
    LEFT JOIN land_total n ON n.land = d.land
    LEFT JOIN land_visits v ON v.land = d.land AND v.hour = q.hour
), rarity AS (
    -- An hour of grace: who comes a little earlier or later than anybody before is still of the day.
    SELECT e.land, d.range AS hour, CAST(min(e.micronats) AS BIGINT) AS micronats
    FROM exact e
    JOIN range(24) d ON (e.hour - d.range + 25) % 24 < 3
    GROUP BY e.land, d.range
), likelihoods AS (
    SELECT land,
        CAST(sum(micronats) AS BIGINT) AS micronats,
        CAST(sum(CAST(floor(1000000 * greatest(exp(-micronats / 1000000.0e0), 1.0e0)) AS BIGINT)) AS BIGINT) AS millionths
    FROM rarity
    GROUP BY land
), around_the_clock AS (
    SELECT land, micronats / 24 AS micronats, 1000000 * ln(millionths / 24000000.0e0) AS chance FROM likelihoods
), summed AS (
    SELECT t.src, r.land,
        CAST(sum(t.flows) AS BIGINT) AS flows,
        CAST(sum(r.micronats) AS BIGINT) AS micronats,
        CAST(sum(greatest(r.micronats, 0)) AS BIGINT) AS odd_micronats,
        count(*) AS active_hours,
        CAST(sum(t.flows) FILTER (WHERE r.micronats > 0) AS BIGINT) AS odd_flows,
        min(t.first_ts) AS first_ts,
        max(t.last_ts) AS last_ts
    FROM today t
    JOIN places a ON a.id = t.src
    JOIN rarity r ON r.hour = t.hour AND r.land = a.land
    GROUP BY t.src, r.land
), clean_summed AS (
    SELECT v.day, v.src, CAST(sum(greatest(r.micronats, 0)) AS BIGINT) AS odd_micronats
    FROM visits v
    JOIN places a ON a.id = v.src
    JOIN rarity r ON r.hour = v.hour AND r.land = a.land
    GROUP BY v.day, v.src
), past AS (
    SELECT src, max(odd_micronats) AS odd_micronats FROM clean_summed GROUP BY src
), nats AS (
    SELECT s.src,
        CASE
            WHEN v.src IS NULL AND s.active_hours = 1 THEN 0
            WHEN v.src IS NULL THEN (s.micronats - s.active_hours * a.micronats) / 1000000.0e0
            ELSE p.choice * (s.odd_micronats - s.active_hours * a.chance - 2 * v.odd_micronats) / 1000000.0e0
        END AS nats
    FROM summed s
    CROSS JOIN params p
    JOIN around_the_clock a ON a.land = s.land
    LEFT JOIN past v ON v.src = s.src
)
SELECT
    s.src AS device,
    CASE WHEN n.nats < 0 THEN n.nats / greatest(s.active_hours, 1) ELSE n.nats END AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    100.0e0 * coalesce(s.odd_flows, 0) / greatest(s.flows, 1) AS off_hours_share_observed,
    s.flows AS flows_observed,
    s.active_hours AS active_hours_observed
FROM summed s
JOIN nats n ON n.src = s.src
CROSS JOIN params p
WHERE s.flows >= p.min_flows
