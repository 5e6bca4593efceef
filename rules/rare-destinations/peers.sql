WITH both_sides AS (
    SELECT q.src, a.country, a.owner
    FROM (SELECT src, dst FROM pairs WHERE src_internal AND NOT dst_internal
        UNION ALL
        SELECT src, dst FROM clean_pairs WHERE src_internal AND NOT dst_internal) q
    JOIN addresses a ON a.id = q.dst
), country_users AS (
    SELECT country, count(DISTINCT src) AS devices FROM both_sides WHERE country IS NOT NULL GROUP BY country
), owner_users AS (
    SELECT owner, count(DISTINCT src) AS devices FROM both_sides WHERE owner IS NOT NULL GROUP BY owner
), known AS (
    SELECT q.src, a.country, a.owner
    FROM clean_pairs q
    JOIN accused x ON x.device = q.src
    JOIN addresses a ON a.id = q.dst
    WHERE q.src_internal AND NOT q.dst_internal
    GROUP BY q.src, a.country, a.owner
), weighed AS (
    SELECT q.src, q.dst, a.country, a.owner, q.flows, q.up_bytes, q.down_bytes,
        CASE WHEN EXISTS (SELECT 1 FROM known k WHERE k.src = q.src AND k.country = a.country) THEN 0.0e0
            ELSE 1.0e0 / greatest(coalesce(cu.devices, 1000000), 1) END AS country_weight,
        CASE WHEN EXISTS (SELECT 1 FROM known k WHERE k.src = q.src AND k.owner = a.owner) THEN 0.0e0
            ELSE 1.0e0 / greatest(coalesce(ou.devices, 1000000), 1) END AS owner_weight
    FROM pairs q
    JOIN accused x ON x.device = q.src
    JOIN addresses a ON a.id = q.dst
    LEFT JOIN country_users cu ON cu.country = a.country
    LEFT JOIN owner_users ou ON ou.owner = a.owner
    WHERE q.src_internal AND NOT q.dst_internal
)
SELECT src AS device, dst AS peer,
    ln(1 + sum(flows)) * max(country_weight + owner_weight) AS weight,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes
FROM weighed
WHERE country_weight + owner_weight > 0
GROUP BY src, dst
