-- Ours have the lowest numbers, then come addresses of local scope, which belong to the side of the other end.
SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
    src <= :ours OR (src <= :near AND dst <= :near) AS src_internal,
    dst <= :ours OR (dst <= :near AND src <= :near) AS dst_internal,
    day,
    hour
FROM numbered
