-- What a row of a file without lines holds, by our names.
SELECT
    record_number,
    coalesce(CAST(raw_time_stamp AS STRING), raw_time_text, CAST(raw_time_whole AS STRING), CAST(raw_time_real AS STRING))
        AS timestamp_text,
    CAST(raw_src_ip AS STRING) AS src_ip,
    CAST(raw_dst_ip AS STRING) AS dst_ip,
    CAST(raw_proto AS STRING) AS proto,
    CAST(raw_port AS STRING) AS port,
    CAST(raw_up_bytes AS STRING) AS up_bytes,
    CAST(raw_down_bytes AS STRING) AS down_bytes
FROM source_raw
WHERE record_number IN (:record_1, :record_2, :record_3)
ORDER BY record_number
