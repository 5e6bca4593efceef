SELECT src, dst, proto, port, src_internal, dst_internal, day, hour,
    count(*) AS flows,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(ts) AS first_ts,
    max(ts) AS last_ts
FROM encoded
GROUP BY src, dst, proto, port, src_internal, dst_internal, day, hour
