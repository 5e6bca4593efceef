-- Sums by hour, which most rules need alone. What comes back to a TCP flow that nobody answers is nothing, or refusals: packets
-- of 66 bytes at most, Ethernet, IP and TCP headers, and few of them.
WITH marked AS (
    SELECT src, dst, proto, port, day, hour, src_internal, dst_internal, ts, up_bytes, down_bytes,
        CASE proto
            WHEN 'tcp' THEN down_bytes <= 66 * least(greatest(coalesce(down_packets, 1), 1), 4)
            WHEN 'udp' THEN down_bytes = 0
            ELSE FALSE
        END AS unanswered
    FROM flows_of_part
)
SELECT
    src,
    dst,
    proto,
    port,
    src_internal,
    dst_internal,
    day,
    hour,
    count(*) AS flows,
    count_if(unanswered) AS unanswered,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(ts) AS first_ts,
    max(ts) AS last_ts
FROM marked
GROUP BY src, dst, proto, port, src_internal, dst_internal, day, hour
