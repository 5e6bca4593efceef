-- A place is a country or an owner. Of the places that are new to a device the strangest counts: its addresses, each by the
-- logarithm of its flows over the devices that ever used that address, since a page that others know is no news; over the
-- devices that use the place at all, as a place that all use is not rare. A single address is half believed, as a curious click
-- makes one and a control network many.
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
), news AS (
    SELECT t.src, t.place, u.devices,
        count(*) AS addresses,
        CAST(sum(t.flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(1000000 * ln(1 + t.flows) / greatest(e.devices, 1)) AS BIGINT)) AS BIGINT) / 1000000 AS weight,
        max_by(t.dst, t.flows * 4294967296 + t.dst) AS peer,
        min(t.first_ts) AS first_ts,
        max(t.last_ts) AS last_ts
    FROM today t
    JOIN users u ON u.place = t.place
    JOIN callers e ON e.dst = t.dst
    WHERE NOT EXISTS (SELECT 1 FROM known k WHERE k.src = t.src AND k.place = t.place)
    GROUP BY t.src, t.place, u.devices
), fleet AS (
    SELECT count(DISTINCT src) AS devices FROM (SELECT src FROM outward UNION ALL SELECT src FROM clean_outward) both_sides
), weighed AS (
    SELECT n.src, n.place, n.devices, n.addresses, n.flows, n.peer, n.first_ts, n.last_ts,
        n.weight * (1 - 0.5e0 / greatest(n.addresses, 1)) * (1.0e0 / greatest(n.devices, 1) - 1.0e0 / greatest(f.devices, 1)) AS weight
    FROM news n
    CROSS JOIN fleet f
), ranked AS (
    SELECT src, place, devices, addresses, flows, peer, first_ts, last_ts,
        ln(1 + weight) AS statistic,
        row_number() OVER (PARTITION BY src ORDER BY weight DESC NULLS LAST, place NULLS LAST) AS position
    FROM weighed
)
SELECT
    r.src AS device,
    r.peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.addresses AS addresses_observed,
    0 AS addresses_expected,
    r.devices AS devices_going_there_observed,
    r.flows AS flows_observed,
    0 AS flows_expected
FROM ranked r
CROSS JOIN params p
WHERE r.position = 1 AND r.flows >= p.min_flows
