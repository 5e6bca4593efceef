SELECT timestamp, src_ip, dst_ip, proto, port, up_bytes, down_bytes
FROM made_up
ORDER BY timestamp NULLS LAST
