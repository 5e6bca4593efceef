-- Every copy has the office's private networks moved by its number; outside addresses are shared, as they are by companies.
WITH numbered AS (
    SELECT o.timestamp, o.src_ip, o.dst_ip, o.proto, o.port, o.up_bytes, o.down_bytes, c.range AS copy
    FROM office o
    CROSS JOIN range(200) c
    WHERE c.range < :copies
)
SELECT
    timestamp,
    CASE WHEN src_ip LIKE '10.%'
        THEN concat('10.', CAST((CAST(split_part(src_ip, '.', 2) AS BIGINT) + copy) % 256 AS STRING), '.',
            split_part(src_ip, '.', 3), '.', split_part(src_ip, '.', 4))
        ELSE src_ip
    END AS src_ip,
    CASE WHEN dst_ip LIKE '10.%'
        THEN concat('10.', CAST((CAST(split_part(dst_ip, '.', 2) AS BIGINT) + copy) % 256 AS STRING), '.',
            split_part(dst_ip, '.', 3), '.', split_part(dst_ip, '.', 4))
        ELSE dst_ip
    END AS dst_ip,
    proto,
    port,
    up_bytes,
    down_bytes
FROM numbered
