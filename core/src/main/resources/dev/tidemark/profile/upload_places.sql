-- Where the top uploaders of each class send most.
WITH sent AS (
    SELECT p.traffic, p.src, p.dst, d.address, d.country, d.owner, p.up_bytes
    FROM pairs_of_part p
    JOIN uploaders_of_part u ON u.traffic = p.traffic AND u.src = p.src
    JOIN addresses d ON d.id = p.dst
    WHERE p.up_bytes > 0
),
named AS (
    SELECT 'destinations' AS kind, traffic, src, address AS name, dst AS place, up_bytes
    FROM sent
    UNION ALL
    SELECT 'countries' AS kind, traffic, src, country AS name, 0 AS place, up_bytes
    FROM sent
    WHERE traffic IN ('internal-external', 'external-external')
    UNION ALL
    SELECT 'owners' AS kind, traffic, src, owner AS name, 0 AS place, up_bytes
    FROM sent
    WHERE traffic IN ('internal-external', 'external-external')
),
summed AS (
    SELECT kind, traffic, src, name, place, CAST(sum(up_bytes) AS BIGINT) AS up_bytes
    FROM named
    GROUP BY kind, traffic, src, name, place
),
ranked AS (
    SELECT kind, traffic, src, name, up_bytes,
        row_number() OVER (
            PARTITION BY kind, traffic, src
            ORDER BY up_bytes DESC NULLS LAST, place NULLS LAST, name NULLS LAST
        ) AS rank
    FROM summed
)
SELECT kind, traffic, src, name, up_bytes
FROM ranked
WHERE rank <= :most
ORDER BY traffic NULLS LAST, src NULLS LAST, kind NULLS LAST, rank NULLS LAST
