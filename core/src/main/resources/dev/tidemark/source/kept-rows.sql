-- Without the places of rows, which would force the engine to read in order.
SELECT
    file_number,
    time_micros,
    time_whole,
    time_real,
    src,
    dst,
    proto,
    port,
    up_bytes,
    down_bytes,
    src_port,
    duration_us,
    up_packets,
    down_packets,
    state,
    reason,
    CAST(NULL AS BIGINT) AS record_number
FROM source_parsed
