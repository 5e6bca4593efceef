-- By all columns, so that the file is the same at any number of threads.
SELECT timestamp, src_ip, dst_ip, proto, port, up_bytes, down_bytes
FROM made_up
ORDER BY timestamp NULLS LAST,
    src_ip NULLS LAST,
    dst_ip NULLS LAST,
    proto NULLS LAST,
    port NULLS LAST,
    up_bytes NULLS LAST,
    down_bytes NULLS LAST
