-- Every pair under each of the names that it is counted by. Country and owner are those of the outside end.
WITH ends AS (
    SELECT p.traffic, p.src, p.dst, p.proto, p.port, p.flows, p.up_bytes, p.down_bytes,
        s.address AS source, d.address AS destination,
        CASE WHEN p.traffic = 'external-internal' THEN s.country ELSE d.country END AS country,
        CASE WHEN p.traffic = 'external-internal' THEN s.owner ELSE d.owner END AS owner,
        CASE WHEN p.traffic = 'external-internal' THEN p.dst ELSE p.src END AS other
    FROM pairs_of_part p
    JOIN addresses s ON s.id = p.src
    JOIN addresses d ON d.id = p.dst
)
SELECT 'destinations' AS kind, traffic, destination AS name, dst AS place, src AS partner, flows, up_bytes, down_bytes
FROM ends
UNION ALL
SELECT 'sources' AS kind, traffic, source AS name, src AS place, dst AS partner, flows, up_bytes, down_bytes
FROM ends
UNION ALL
SELECT 'countries' AS kind, traffic, country AS name, 0 AS place, other AS partner, flows, up_bytes, down_bytes
FROM ends
WHERE traffic <> 'internal-internal'
UNION ALL
SELECT 'owners' AS kind, traffic, owner AS name, 0 AS place, other AS partner, flows, up_bytes, down_bytes
FROM ends
WHERE traffic <> 'internal-internal'
UNION ALL
SELECT 'protocols' AS kind, traffic, proto AS name, 0 AS place, src AS partner, flows, up_bytes, down_bytes
FROM ends
UNION ALL
SELECT 'ports' AS kind, traffic, CAST(port AS STRING) AS name, port AS place, src AS partner, flows, up_bytes, down_bytes
FROM ends
