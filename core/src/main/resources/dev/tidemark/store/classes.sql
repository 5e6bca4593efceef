SELECT src_internal, dst_internal,
    CAST(sum(flows) AS BIGINT) AS flows,
    count(DISTINCT src) AS sources,
    count(DISTINCT dst) AS destinations,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes
FROM judged_part_hours
GROUP BY src_internal, dst_internal
