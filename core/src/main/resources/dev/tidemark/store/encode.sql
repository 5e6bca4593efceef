-- Ours have the lowest numbers, then come addresses of local scope, which belong to the side of the other end. Days and hours
-- begin where the time zone says, whose offset changes at most twice in a span.
WITH timed AS (
    SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        CAST(floor((ts + CASE WHEN ts < :switch1 THEN :offset1 WHEN ts < :switch2 THEN :offset2 ELSE :offset3 END)
            / 3600000000.0e0) AS INTEGER) AS local_hour
    FROM numbered
)
SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
    src <= :ours OR (src <= :near AND dst <= :near) AS src_internal,
    dst <= :ours OR (dst <= :near AND src <= :near) AS dst_internal,
    local_hour,
    CAST(floor(local_hour / 24.0e0) AS INTEGER) AS day,
    CAST(local_hour - 24 * floor(local_hour / 24.0e0) AS INTEGER) AS hour
FROM timed
