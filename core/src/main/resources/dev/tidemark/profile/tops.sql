WITH summed AS (
    SELECT kind, traffic, name, place,
        count(DISTINCT partner) AS partners,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes
    FROM named_pairs
    GROUP BY kind, traffic, name, place
),
ranked AS (
    SELECT kind, traffic, name, partners, flows, up_bytes, down_bytes,
        count(*) OVER (PARTITION BY kind, traffic) AS names,
        row_number() OVER (
            PARTITION BY kind, traffic
            ORDER BY flows DESC NULLS LAST, place NULLS LAST, name NULLS LAST
        ) AS rank
    FROM summed
)
SELECT kind, traffic, name, partners, flows, up_bytes, down_bytes, names
FROM ranked
WHERE rank <= :most
ORDER BY kind NULLS LAST, traffic NULLS LAST, rank NULLS LAST
