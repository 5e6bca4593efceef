-- Flows of files of several days whose times count from midnight, each moved to the day of its file.
SELECT
    f.file_number,
    f.ts + d.day * 86400000000 AS ts,
    f.src,
    f.dst,
    f.proto,
    f.port,
    f.src_port,
    f.up_bytes,
    f.down_bytes,
    f.duration_us,
    f.up_packets,
    f.down_packets,
    f.state
FROM source_undated f
JOIN source_days d ON d.file_number = f.file_number
