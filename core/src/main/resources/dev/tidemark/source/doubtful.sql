-- Whether any row might be impossible. One plain comparison a branch: the statistics in Parquet files answer each of them
-- without reading a row.
WITH doubtful AS (
    SELECT file_number FROM source_raw WHERE raw_src_ip IS NULL
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_dst_ip IS NULL
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_src_ip = ''
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_dst_ip = ''
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_port IS NULL
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_port < 0
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_port > 65535
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_up_bytes IS NULL
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_up_bytes < 0
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_up_bytes > :most
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_down_bytes IS NULL
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_down_bytes < 0
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_down_bytes > :most
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_duration < 0
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_up_packets < 0
    UNION ALL
    SELECT file_number FROM source_raw WHERE raw_down_packets < 0
)
SELECT count(*) AS rows
FROM doubtful
