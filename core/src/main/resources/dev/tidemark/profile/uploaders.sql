WITH summed AS (
    SELECT traffic, src,
        count(DISTINCT dst) AS destinations,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes
    FROM pairs_of_part
    GROUP BY traffic, src
),
ranked AS (
    SELECT traffic, src, destinations, flows, up_bytes, down_bytes,
        row_number() OVER (PARTITION BY traffic ORDER BY up_bytes DESC NULLS LAST, src NULLS LAST) AS rank
    FROM summed
    WHERE up_bytes > 0
)
SELECT r.traffic, r.src, a.address, r.destinations, r.flows, r.up_bytes, r.down_bytes, r.rank
FROM ranked r
JOIN addresses a ON a.id = r.src
WHERE r.rank <= :most
