SELECT
    CAST(file_number + :first_file AS INTEGER) AS file_number,
    ts,
    src,
    dst,
    proto,
    port,
    src_port,
    up_bytes,
    down_bytes,
    duration_us,
    up_packets,
    down_packets,
    state
FROM source_judged
WHERE reason IS NULL
