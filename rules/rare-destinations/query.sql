-- A place is a country or an owner. Of the places that are new to a device the strangest counts, and other countries where
-- nobody else goes by half: a page may have its pictures in one, and seldom in three. A visit begins where a new address there is
-- reached and none was shortly before: a page is read once, with all the addresses that it has, and a control network is called
-- again and again. Each visit counts by the logarithm of its addresses, each over the devices that ever used that address, since a
-- page that others know is no news; all of them by how few of the fleet use the place at all, and half where all of it lasts a
-- moment, as a curious click does.
WITH outward AS (
    SELECT q.src, q.dst, a.country, a.owner,
        CAST(sum(q.flows) AS BIGINT) AS flows,
        min(q.first_ts) AS first_ts,
        max(q.last_ts) AS last_ts
    FROM pairs q
    JOIN addresses a ON a.id = q.dst
    WHERE q.src_internal AND NOT q.dst_internal
    GROUP BY q.src, q.dst, a.country, a.owner
), today AS (
    SELECT src, dst, 'country ' || country AS place, flows, first_ts, last_ts FROM outward WHERE country IS NOT NULL
    UNION ALL
    SELECT src, dst, 'owner ' || owner AS place, flows, first_ts, last_ts FROM outward WHERE owner IS NOT NULL
), clean_outward AS (
    SELECT q.src, a.country, a.owner
    FROM clean_pairs q
    JOIN addresses a ON a.id = q.dst
    WHERE q.src_internal AND NOT q.dst_internal
    GROUP BY q.src, a.country, a.owner
), known AS (
    SELECT src, 'country ' || country AS place FROM clean_outward WHERE country IS NOT NULL
    UNION
    SELECT src, 'owner ' || owner AS place FROM clean_outward WHERE owner IS NOT NULL
), users AS (
    SELECT place, count(DISTINCT src) AS devices
    FROM (SELECT src, place FROM today UNION ALL SELECT src, place FROM known) both_sides
    GROUP BY place
), callers AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM (
        SELECT src, dst FROM outward
        UNION ALL
        SELECT src, dst FROM clean_pairs WHERE src_internal AND NOT dst_internal
    ) both_days
    GROUP BY dst
), fresh AS (
    SELECT t.src, t.place, t.dst, t.flows, t.first_ts, t.last_ts, e.devices,
        lag(t.first_ts) OVER (PARTITION BY t.src, t.place ORDER BY t.first_ts NULLS LAST, t.dst NULLS LAST) AS before_ts
    FROM today t
    JOIN callers e ON e.dst = t.dst
    WHERE NOT EXISTS (SELECT 1 FROM known k WHERE k.src = t.src AND k.place = t.place)
), visits AS (
    SELECT f.src, f.place, f.dst, f.flows, f.first_ts, f.last_ts, f.devices,
        sum(CASE WHEN f.before_ts IS NULL OR f.first_ts - f.before_ts > p.pause * 1000000 THEN 1 ELSE 0 END)
            OVER (PARTITION BY f.src, f.place ORDER BY f.first_ts NULLS LAST, f.dst NULLS LAST) AS visit
    FROM fresh f
    CROSS JOIN params p
), by_visit AS (
    SELECT src, place, visit,
        count(*) AS addresses,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(1000000.0e0 / greatest(devices, 1)) AS BIGINT)) AS BIGINT) / 1000000.0e0 AS news,
        max(flows * 4294967296 + dst) AS busiest,
        max_by(dst, flows * 4294967296 + dst) AS peer,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM visits
    GROUP BY src, place, visit
), news AS (
    SELECT t.src, t.place, u.devices,
        CAST(sum(t.addresses) AS BIGINT) AS addresses,
        count(*) AS visits,
        CAST(sum(t.flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(1000000 * ln(1 + t.news) * 1.4426950408889634e0) AS BIGINT)) AS BIGINT) / 1000000.0e0 AS weight,
        max_by(t.peer, t.busiest) AS peer,
        min(t.first_ts) AS first_ts,
        max(t.last_ts) AS last_ts
    FROM by_visit t
    JOIN users u ON u.place = t.place
    GROUP BY t.src, t.place, u.devices
), fleet AS (
    SELECT count(DISTINCT src) AS devices FROM (SELECT src FROM outward UNION ALL SELECT src FROM clean_outward) both_sides
), weighed AS (
    SELECT n.src, n.place, n.devices, n.addresses, n.flows, n.peer, n.first_ts, n.last_ts,
        n.visits,
        n.weight * (1 - 0.5e0 / greatest(1 + (n.last_ts - n.first_ts) / 3600000000.0e0, 1))
            * greatest(0, 1 - ln(greatest(n.devices, 1)) / greatest(ln(greatest(f.devices, 1)), 1)) AS weight
    FROM news n
    CROSS JOIN fleet f
), ranked AS (
    SELECT w.src, w.place, w.devices, w.visits, w.addresses, w.flows, w.peer, w.first_ts, w.last_ts, w.weight,
        row_number() OVER (PARTITION BY w.src ORDER BY w.weight DESC NULLS LAST, w.place NULLS LAST) AS position
    FROM weighed w
), lone AS (
    SELECT src, CAST(sum(CAST(floor(1000000 * weight) AS BIGINT)) AS BIGINT) / 1000000.0e0 AS weight
    FROM ranked
    WHERE position > 1 AND devices = 1 AND place LIKE 'country %'
    GROUP BY src
)
SELECT
    r.src AS device,
    r.peer,
    r.weight + coalesce(l.weight, 0) / 2 AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.addresses AS addresses_observed,
    0 AS addresses_expected,
    r.devices AS devices_going_there_observed,
    r.visits AS visits_observed,
    0 AS visits_expected,
    r.flows AS flows_observed,
    0 AS flows_expected
FROM ranked r
CROSS JOIN params p
LEFT JOIN lone l ON l.src = r.src
WHERE r.position = 1 AND r.flows >= p.min_flows
