-- What each source sent to each port of each destination, whenever; all figures but those of single flows and hours come from here.
WITH classed AS (
    SELECT
        CASE
            WHEN src_internal AND dst_internal THEN 'internal-internal'
            WHEN src_internal THEN 'internal-external'
            WHEN dst_internal THEN 'external-internal'
            ELSE 'external-external'
        END AS traffic,
        src, dst, proto, port, flows, up_bytes, down_bytes
    FROM hours_of_part
)
SELECT traffic, src, dst, proto, port,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes
FROM classed
GROUP BY traffic, src, dst, proto, port
