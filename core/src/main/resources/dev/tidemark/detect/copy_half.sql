-- Every other slot of ten minutes, so that both halves have every hour of the day.
SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
    src_internal, dst_internal, day, hour
FROM flows_source
WHERE div(ts, 600000000) % 2 = :half
