-- Names that one side has and the other has not.
WITH here AS (
    SELECT kind, traffic, name, place,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        count(DISTINCT partner) AS partners
    FROM named_pairs
    WHERE name IS NOT NULL
    GROUP BY kind, traffic, name, place
),
there AS (
    SELECT DISTINCT kind, traffic, name
    FROM other_named
),
missing AS (
    SELECT h.kind, h.traffic, h.name, h.place, h.flows, h.up_bytes, h.down_bytes, h.partners
    FROM here h
    WHERE NOT EXISTS (
        SELECT 1
        FROM there t
        WHERE t.kind = h.kind AND t.traffic = h.traffic AND t.name = h.name
    )
),
ranked AS (
    SELECT kind, traffic, name, partners, flows, up_bytes, down_bytes,
        count(*) OVER (PARTITION BY kind, traffic) AS names,
        row_number() OVER (
            PARTITION BY kind, traffic
            ORDER BY flows DESC NULLS LAST, place NULLS LAST, name NULLS LAST
        ) AS rank
    FROM missing
)
SELECT kind, traffic, name, partners, flows, up_bytes, down_bytes, names
FROM ranked
WHERE rank <= :most
ORDER BY kind NULLS LAST, traffic NULLS LAST, rank NULLS LAST
