-- What is internal follows from the addresses: as few columns as can be are grouped by.
WITH sums AS (
    SELECT src, dst, proto, port, day, hour,
        bool_or(src_internal) AS src_internal,
        bool_or(dst_internal) AS dst_internal,
        count(*) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        min(ts) AS first_ts,
        max(ts) AS last_ts
    FROM encoded
    GROUP BY src, dst, proto, port, day, hour
)
SELECT src, dst, proto, port, src_internal, dst_internal, day, hour, flows, up_bytes, down_bytes, first_ts, last_ts
FROM sums
