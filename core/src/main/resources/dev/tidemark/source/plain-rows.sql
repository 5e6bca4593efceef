-- The rows of rows.sql where the source has flows in our own words and nothing more, and every row is possible.
SELECT
    file_number,
    record_number,
    unix_micros(raw_time_stamp) AS time_micros,
    CAST(raw_time_whole AS BIGINT) AS time_whole,
    CASE WHEN raw_time_real BETWEEN -1e30 AND 1e30 THEN CAST(raw_time_real AS DOUBLE) END AS time_real,
    FALSE AS odd_payload,
    FALSE AS odd_duration,
    FALSE AS odd_packets,
    FALSE AS odd_src_port,
    raw_src_ip AS src,
    raw_dst_ip AS dst,
    raw_proto AS proto,
    CAST(raw_port AS BIGINT) AS port,
    CAST(raw_up_bytes AS BIGINT) AS up_bytes,
    CAST(raw_down_bytes AS BIGINT) AS down_bytes,
    CAST(NULL AS INTEGER) AS src_port,
    CAST(NULL AS BIGINT) AS duration_us,
    CAST(NULL AS BIGINT) AS up_packets,
    CAST(NULL AS BIGINT) AS down_packets,
    CAST(NULL AS STRING) AS state,
    CAST(NULL AS STRING) AS reason
FROM source_raw
