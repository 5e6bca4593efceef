-- Rows with their moment, their protocol in our words, and the reason why one cannot be a flow.
WITH timed AS (
    SELECT
        r.file_number,
        r.record_number,
        CASE
            WHEN r.time_micros BETWEEN 0 AND :latest THEN r.time_micros
            WHEN r.time_whole BETWEEN :low AND :high AND :divide = 1 THEN r.time_whole * :multiply + :origin
            WHEN r.time_whole BETWEEN :low AND :high
                THEN CAST(round((r.time_whole - r.time_whole % :divide) / :divide) AS BIGINT) + :origin
            WHEN r.time_real BETWEEN :low AND :high AND :divide = 1
                THEN CAST(round(r.time_real * :multiply) AS BIGINT) + :origin
            WHEN r.time_real BETWEEN :low AND :high THEN CAST(floor(r.time_real / :divide) AS BIGINT) + :origin
        END AS ts,
        r.src,
        r.dst,
        p.name AS proto,
        CASE WHEN p.has_ports AND r.port BETWEEN 0 AND 65535 THEN CAST(r.port AS INTEGER) ELSE 0 END AS port,
        r.src_port,
        r.up_bytes,
        r.down_bytes,
        r.duration_us,
        r.up_packets,
        r.down_packets,
        r.state,
        r.reason
    FROM source_rows r
    JOIN source_protocols p ON p.spelling = coalesce(r.proto, '')
)
SELECT
    file_number,
    record_number,
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
    state,
    CASE WHEN reason IS NOT NULL THEN reason WHEN ts IS NULL THEN 'bad-time' END AS reason
FROM timed
