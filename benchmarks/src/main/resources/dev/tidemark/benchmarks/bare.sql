SELECT
    count(*) AS flows,
    CAST(sum(timestamp) AS DOUBLE) AS times,
    count(src_ip) AS sources,
    count(dst_ip) AS destinations,
    count(proto) AS protocols,
    CAST(sum(port) AS BIGINT) AS ports,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes
FROM flows
