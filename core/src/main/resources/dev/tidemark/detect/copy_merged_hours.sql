-- Sums of a copy with those of what was put into it.
SELECT src, dst, proto, port, src_internal, dst_internal, day, hour,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(unanswered) AS BIGINT) AS unanswered,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(first_ts) AS first_ts,
    max(last_ts) AS last_ts
FROM (
    SELECT src, dst, proto, port, src_internal, dst_internal, day, hour, flows, unanswered, up_bytes, down_bytes, first_ts, last_ts
    FROM hours_source
    UNION ALL
    SELECT src, dst, proto, port, src_internal, dst_internal, day, hour, flows, unanswered, up_bytes, down_bytes, first_ts, last_ts
    FROM planted_hours
) both_of_them
GROUP BY src, dst, proto, port, src_internal, dst_internal, day, hour
