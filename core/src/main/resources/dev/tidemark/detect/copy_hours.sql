-- Sums by hour of flows that are numbered already, as the store makes them of others.
SELECT src, dst, proto, port, src_internal, dst_internal, day, hour,
    count(*) AS flows,
    CAST(sum(CASE
        WHEN proto = 'tcp' AND down_bytes <= 66 * least(greatest(coalesce(down_packets, 1), 1), 4) THEN 1
        WHEN proto = 'udp' AND down_bytes = 0 THEN 1
        ELSE 0
    END) AS BIGINT) AS unanswered,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(ts) AS first_ts,
    max(ts) AS last_ts
FROM flows_source
GROUP BY src, dst, proto, port, src_internal, dst_internal, day, hour
