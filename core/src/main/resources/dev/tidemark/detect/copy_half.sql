-- Every other slot of ten minutes, so that both halves have every hour of the day.
SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
    src_internal, dst_internal, day, hour
FROM flows_source
WHERE CAST(floor(ts / 600000000.0e0) AS BIGINT) - 2 * CAST(floor(ts / 1200000000.0e0) AS BIGINT) = :half
