-- A place is a country or an owner. One that is new to the device weighs by how few devices use it at all, and each
-- address there by the logarithm of its flows: many addresses tell more than many flows to one.
WITH outward AS (
    SELECT q.src, q.dst, a.country, a.owner,
        CAST(sum(q.flows) AS BIGINT) AS flows,
        min(q.first_ts) AS first_ts,
        max(q.last_ts) AS last_ts
    FROM pairs q
    JOIN addresses a ON a.id = q.dst
    WHERE q.src_internal AND NOT q.dst_internal
    GROUP BY q.src, q.dst, a.country, a.owner
), clean_outward AS (
    SELECT q.src, a.country, a.owner
    FROM clean_pairs q
    JOIN addresses a ON a.id = q.dst
    WHERE q.src_internal AND NOT q.dst_internal
    GROUP BY q.src, a.country, a.owner
), both_sides AS (
    SELECT src, country, owner FROM outward
    UNION ALL
    SELECT src, country, owner FROM clean_outward
), country_users AS (
    SELECT country, count(DISTINCT src) AS devices FROM both_sides WHERE country IS NOT NULL GROUP BY country
), owner_users AS (
    SELECT owner, count(DISTINCT src) AS devices FROM both_sides WHERE owner IS NOT NULL GROUP BY owner
), known_countries AS (
    SELECT src, country FROM clean_outward WHERE country IS NOT NULL GROUP BY src, country
), known_owners AS (
    SELECT src, owner FROM clean_outward WHERE owner IS NOT NULL GROUP BY src, owner
), weighed AS (
    SELECT o.src, o.dst, o.country, o.owner, o.flows, o.first_ts, o.last_ts,
        CASE WHEN kc.src IS NULL AND cu.devices IS NOT NULL THEN 1.0e0 / greatest(cu.devices, 1) ELSE 0.0e0 END AS country_weight,
        CASE WHEN ko.src IS NULL AND ou.devices IS NOT NULL THEN 1.0e0 / greatest(ou.devices, 1) ELSE 0.0e0 END AS owner_weight
    FROM outward o
    LEFT JOIN country_users cu ON cu.country = o.country
    LEFT JOIN owner_users ou ON ou.owner = o.owner
    LEFT JOIN known_countries kc ON kc.src = o.src AND kc.country = o.country
    LEFT JOIN known_owners ko ON ko.src = o.src AND ko.owner = o.owner
), summed AS (
    SELECT src,
        CAST(sum(CAST(floor(1000000 * ln(1 + flows) * (country_weight + owner_weight)) AS BIGINT)) AS BIGINT) / 1000000 AS strangeness,
        count(DISTINCT dst) AS addresses,
        count(DISTINCT country) FILTER (WHERE country_weight > 0) AS countries,
        count(DISTINCT owner) FILTER (WHERE owner_weight > 0) AS owners,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM weighed
    WHERE country_weight + owner_weight > 0
    GROUP BY src
)
SELECT
    s.src AS device,
    ln(1 + s.strangeness) AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    s.countries AS new_countries_observed,
    s.owners AS new_owners_observed,
    s.addresses AS addresses_observed,
    s.flows AS flows_observed
FROM summed s
CROSS JOIN params p
WHERE s.flows >= p.min_flows
