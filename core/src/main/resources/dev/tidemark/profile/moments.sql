-- What one reading of the flows tells of their spread: whole numbers only, exact at any number of threads. Times count from
-- the first midnight, so that their squares stay small.
WITH classed AS (
    SELECT
        CASE
            WHEN src_internal AND dst_internal THEN 'internal-internal'
            WHEN src_internal THEN 'internal-external'
            WHEN dst_internal THEN 'external-internal'
            ELSE 'external-external'
        END AS traffic,
        ts - :origin AS since_origin, port, up_bytes, down_bytes
    FROM flows_of_part
)
SELECT traffic,
    count(since_origin) AS time_count,
    CAST(sum(since_origin) AS STRING) AS time_total,
    CAST(sum(CAST(since_origin AS DECIMAL(19, 0)) * CAST(since_origin AS DECIMAL(19, 0))) AS STRING) AS time_squares,
    min(since_origin) AS time_smallest,
    max(since_origin) AS time_largest,
    count(port) AS port_count,
    CAST(sum(port) AS STRING) AS port_total,
    CAST(sum(CAST(port AS BIGINT) * CAST(port AS BIGINT)) AS STRING) AS port_squares,
    min(port) AS port_smallest,
    max(port) AS port_largest,
    count(up_bytes) AS up_bytes_count,
    CAST(sum(up_bytes) AS STRING) AS up_bytes_total,
    CAST(sum(CAST(up_bytes AS DECIMAL(19, 0)) * CAST(up_bytes AS DECIMAL(19, 0))) AS STRING) AS up_bytes_squares,
    min(up_bytes) AS up_bytes_smallest,
    max(up_bytes) AS up_bytes_largest,
    count(down_bytes) AS down_bytes_count,
    CAST(sum(down_bytes) AS STRING) AS down_bytes_total,
    CAST(sum(CAST(down_bytes AS DECIMAL(19, 0)) * CAST(down_bytes AS DECIMAL(19, 0))) AS STRING) AS down_bytes_squares,
    min(down_bytes) AS down_bytes_smallest,
    max(down_bytes) AS down_bytes_largest
FROM classed
GROUP BY traffic
