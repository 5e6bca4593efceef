WITH classed AS (
    SELECT
        CASE
            WHEN src_internal AND dst_internal THEN 'internal-internal'
            WHEN src_internal THEN 'internal-external'
            WHEN dst_internal THEN 'external-internal'
            ELSE 'external-external'
        END AS traffic,
        day, hour, flows, up_bytes, down_bytes
    FROM hours_of_part
)
SELECT traffic, day, hour,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes
FROM classed
GROUP BY traffic, day, hour
ORDER BY traffic NULLS LAST, day NULLS LAST, hour NULLS LAST
