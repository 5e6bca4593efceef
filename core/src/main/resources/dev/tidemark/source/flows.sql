-- Flows whose rows are all possible and whose protocols are spelled as ours: nothing is looked up or left out.
SELECT
    CAST(file_number + :first_file AS INTEGER) AS file_number,
    coalesce(
        time_micros,
        CASE
            WHEN :divide = 1 THEN time_whole * :multiply
            ELSE CAST(round((time_whole - time_whole % :divide) / :divide) AS BIGINT)
        END + :origin,
        CASE
            WHEN :divide = 1 THEN CAST(round(time_real * :multiply) AS BIGINT)
            ELSE CAST(floor(time_real / :divide) AS BIGINT)
        END + :origin
    ) AS ts,
    src,
    dst,
    proto,
    CAST(port AS INTEGER) AS port,
    src_port,
    up_bytes,
    down_bytes,
    duration_us,
    up_packets,
    down_packets,
    state
FROM source_rows
