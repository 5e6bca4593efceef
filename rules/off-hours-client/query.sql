-- How odd the hours are in which a client came, in nats: of each hour how much likelier it is when any hour is as good as another
-- than when clients come as they do. Each hour of each day counts once, however many flows it has: the pages of one visit are no
-- independent choices of an hour. The profile is of clean days, or of the window without the client itself where there are none.
-- A client that clean days know is held to its company: the hours of those who came at the hours at which it came, leaning on
-- everybody's. Who is there around the clock tells nothing of it, so each counts by the part of the day in which it rests. So night
-- workers are at home at night, and a night beside a usual day is seen: it counts as if a share of the hours were as good as any
-- (the logarithm of an e-value), less twice what its oddest clean day shows, all by `choice`, as hours that follow each other are
-- no independent ones.
-- Of a stranger the hours are held to everybody's, and as clocks differ from country to country, the visits that clean days have of
-- its own country count beside as many of all as `lean` says. All its hours count, less what one gets that comes around the clock;
-- a single hour says nothing, as many pass by once at any time.
-- Who comes in more than half of the hours of a day comes around the clock, and which hours it leaves out says the less.
-- Below nothing the hours are those of everybody, and how many there are says no more. An hour of which clean days hold no flow of
-- anybody was not recorded then, and tells nothing; but where clean days fade away before it and after, and only a few are about
-- now, all were asleep.
-- A land is a column of its own: one engine loses a group by an expression where no country is known at all.
WITH clean_recorded AS (
    SELECT hour, CAST(sum(flows) AS BIGINT) AS flows FROM clean_hours GROUP BY hour
), recorded_hours AS (
    SELECT count(*) AS hours, CAST(sum(flows) AS BIGINT) / greatest(count(*), 1) AS flows FROM clean_recorded
), fading AS (
    SELECT max(r.flows) AS flows
    FROM clean_recorded r
    LEFT JOIN clean_recorded a ON a.hour = (r.hour + 1) % 24
    LEFT JOIN clean_recorded b ON b.hour = (r.hour + 23) % 24
    WHERE a.hour IS NULL OR b.hour IS NULL
), awake AS (
    SELECT hour, count(DISTINCT src) AS sources FROM hours GROUP BY hour
), recorded AS (
    SELECT hour FROM clean_recorded
    UNION
    SELECT a.hour
    FROM awake a
    CROSS JOIN (SELECT count(DISTINCT src) AS sources FROM hours) n
    CROSS JOIN recorded_hours r
    CROSS JOIN fading f
    CROSS JOIN params p
    WHERE a.sources <= greatest(p.few, p.few_share * n.sources) AND f.flows <= 0.5e0 * r.flows
), today AS (
    SELECT h.src, h.day, h.hour,
        CAST(sum(h.flows) AS BIGINT) AS flows,
        min(h.first_ts) AS first_ts,
        max(h.last_ts) AS last_ts
    FROM hours h
    CROSS JOIN recorded_hours n
    LEFT JOIN recorded r ON r.hour = h.hour
    WHERE NOT h.src_internal AND h.dst_internal AND (n.hours = 0 OR r.hour IS NOT NULL)
    GROUP BY h.src, h.day, h.hour
), clean_visits AS (
    SELECT src, day, hour
    FROM clean_hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, day, hour
), rests AS (
    SELECT src, day, 24 - count(*) AS idle FROM clean_visits GROUP BY src, day
), visits AS (
    SELECT v.src, v.day, v.hour, r.idle
    FROM clean_visits v
    JOIN rests r ON r.src = v.src AND r.day = v.day
), rest AS (
    SELECT greatest(CAST(sum(idle) AS BIGINT) / nullif(count(idle), 0), 1) AS idle, count(*) AS visits FROM visits
), clean_profile AS (
    SELECT hour, count(*) AS clients FROM visits GROUP BY hour
), window_profile AS (
    SELECT hour, count(*) - 1 AS clients FROM today GROUP BY hour
), profile AS (
    SELECT d.range AS hour,
        0.5e0 + CASE WHEN r.visits > 0 THEN coalesce(c.clients, 0) ELSE coalesce(w.clients, 0) END AS clients
    FROM range(24) d
    CROSS JOIN rest r
    LEFT JOIN clean_profile c ON c.hour = d.range
    LEFT JOIN window_profile w ON w.hour = d.range
), total AS (
    SELECT sum(clients) AS clients FROM profile
), usual AS (
    SELECT q.hour, q.clients / greatest(t.clients, 1) AS share FROM profile q CROSS JOIN total t
), hours_alike AS (
    SELECT d.range AS hour, e.range AS beside
    FROM range(24) d
    JOIN range(24) e ON (e.range - d.range + 25) % 24 < 3
), company AS (
    SELECT a.hour AS base, b.hour, CAST(sum(a.idle) AS BIGINT) AS idle
    FROM visits a
    JOIN visits b ON b.src = a.src AND b.day = a.day
    GROUP BY a.hour, b.hour
), company_total AS (
    SELECT base, CAST(sum(idle) AS BIGINT) AS idle FROM company GROUP BY base
), known AS (
    SELECT v.src, v.hour AS base, count(*) AS days
    FROM visits v
    JOIN (SELECT src FROM today GROUP BY src) t ON t.src = v.src
    GROUP BY v.src, v.hour
), known_total AS (
    SELECT k.src, CAST(sum(k.days) AS BIGINT) AS days, CAST(sum(k.days * c.idle) AS BIGINT) AS idle
    FROM known k
    JOIN company_total c ON c.base = k.base
    GROUP BY k.src
), met AS (
    SELECT k.src, c.hour, CAST(sum(k.days * c.idle) AS BIGINT) AS idle
    FROM known k
    JOIN company c ON c.base = k.base
    GROUP BY k.src, c.hour
), own_exact AS (
    SELECT n.src, u.hour,
        (coalesce(m.idle, 0) / greatest(n.days * r.idle, 1) + p.lean * u.share)
            / greatest(n.idle / greatest(n.days * r.idle, 1) + p.lean, 1) AS share
    FROM known_total n
    CROSS JOIN usual u
    CROSS JOIN rest r
    CROSS JOIN params p
    LEFT JOIN met m ON m.src = n.src AND m.hour = u.hour
), own_odds AS (
    -- An hour of grace: who comes a little earlier or later than anybody before is still of the day.
    SELECT e.src, h.hour,
        CAST(floor(1000000 * ln(1 - max(p.stray) + max(p.stray) / greatest(24 * max(e.share), 0.000001e0))) AS BIGINT) AS micronats,
        max(CASE WHEN 24 * e.share >= 1 THEN 1 ELSE 0 END) AS is_usual
    FROM own_exact e
    JOIN hours_alike h ON h.beside = e.hour
    CROSS JOIN params p
    GROUP BY e.src, h.hour
), places AS (
    SELECT id, coalesce(country, '') AS land FROM addresses
), land_visits AS (
    SELECT a.land, v.hour, count(*) AS clients
    FROM visits v
    JOIN places a ON a.id = v.src
    GROUP BY a.land, v.hour
), land_total AS (
    SELECT land, CAST(sum(clients) AS BIGINT) AS clients FROM land_visits GROUP BY land
), lands AS (
    SELECT a.land
    FROM places a
    JOIN (SELECT src FROM today GROUP BY src) t ON t.src = a.id
    GROUP BY a.land
), exact AS (
    SELECT d.land, u.hour,
        CAST(floor(-1000000 * ln(24 * (coalesce(v.clients, 0) + p.lean * u.share)
            / greatest(coalesce(n.clients, 0) + p.lean, 1))) AS BIGINT) AS micronats
    FROM usual u
    CROSS JOIN params p
    CROSS JOIN lands d
    LEFT JOIN land_total n ON n.land = d.land
    LEFT JOIN land_visits v ON v.land = d.land AND v.hour = u.hour
), rarity AS (
    SELECT e.land, h.hour, CAST(min(e.micronats) AS BIGINT) AS micronats
    FROM exact e
    JOIN hours_alike h ON h.beside = e.hour
    GROUP BY e.land, h.hour
), around_the_clock AS (
    SELECT land, CAST(sum(micronats) AS BIGINT) / 24 AS micronats FROM rarity GROUP BY land
), said AS (
    SELECT t.src, t.hour, t.flows, t.first_ts, t.last_ts, o.src AS known,
        CASE WHEN o.src IS NULL THEN r.micronats - a.micronats ELSE o.micronats END AS micronats,
        CASE WHEN o.is_usual = 1 OR (o.src IS NULL AND r.micronats <= 0) THEN 0 ELSE t.flows END AS odd_flows
    FROM today t
    JOIN places l ON l.id = t.src
    JOIN rarity r ON r.hour = t.hour AND r.land = l.land
    JOIN around_the_clock a ON a.land = l.land
    LEFT JOIN own_odds o ON o.src = t.src AND o.hour = t.hour
), odd_hours AS (
    SELECT src, hour FROM said WHERE odd_flows > 0 GROUP BY src, hour
), expected AS (
    SELECT o.src, sum(u.share) AS share
    FROM odd_hours o
    JOIN usual u ON u.hour = o.hour
    GROUP BY o.src
), summed AS (
    SELECT src,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(odd_flows) AS BIGINT) AS odd_flows,
        sum(micronats) / 1000000.0e0 AS nats,
        max(known) AS known,
        count(*) AS active_hours,
        count(DISTINCT hour) AS hours_of_day,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM said
    GROUP BY src
), clean_summed AS (
    SELECT v.day, v.src, CAST(sum(o.micronats) AS BIGINT) / 1000000.0e0 AS nats
    FROM visits v
    JOIN own_odds o ON o.src = v.src AND o.hour = v.hour
    GROUP BY v.day, v.src
), past AS (
    SELECT src, greatest(max(nats), 0) AS nats FROM clean_summed GROUP BY src
), judged AS (
    SELECT s.src, s.flows, s.odd_flows, s.active_hours, s.first_ts, s.last_ts, e.share,
        CASE
            WHEN s.known IS NOT NULL THEN p.choice * (s.nats - 2 * coalesce(v.nats, 0))
            WHEN s.active_hours = 1 THEN 0
            ELSE s.nats
        END * least((24 - s.hours_of_day) / 12.0e0, 1) AS nats
    FROM summed s
    CROSS JOIN params p
    LEFT JOIN past v ON v.src = s.src
    LEFT JOIN expected e ON e.src = s.src
    WHERE s.flows >= p.min_flows
)
SELECT
    src AS device,
    CASE WHEN nats < 0 THEN nats / greatest(active_hours, 1) ELSE nats END AS statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    100.0e0 * odd_flows / greatest(flows, 1) AS off_hours_share_observed,
    100.0e0 * coalesce(share, 0) AS off_hours_share_expected,
    flows AS flows_observed,
    active_hours AS active_hours_observed
FROM judged
