-- The flows of one day.
SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
    src_internal, dst_internal, day, hour
FROM flows_source
WHERE day = :day
