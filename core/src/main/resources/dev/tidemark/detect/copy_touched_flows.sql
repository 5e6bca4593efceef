SELECT f.ts, f.src, f.dst, f.proto, f.port, f.src_port, f.up_bytes, f.down_bytes, f.duration_us, f.up_packets, f.down_packets, f.state,
    f.src_internal, f.dst_internal, f.day, f.hour
FROM flows_source f
JOIN touched t ON t.src = f.src
UNION ALL
SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
    src_internal, dst_internal, day, hour
FROM planted_flows
