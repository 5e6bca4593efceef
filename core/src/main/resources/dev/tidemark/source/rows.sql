-- A source's rows as flows, before the clock is known. What cannot be a flow has a reason; what is merely not known is NULL.
WITH numbers AS (
    SELECT
        file_number,
        record_number,
        coalesce(unix_micros(raw_time_stamp), iso_micros(raw_time_text)) AS time_micros,
        try_cast(raw_time_whole AS BIGINT) AS time_whole,
        CASE WHEN try_cast(raw_time_real AS DOUBLE) BETWEEN -1e30 AND 1e30 THEN try_cast(raw_time_real AS DOUBLE) END
            AS time_real,
        CASE WHEN :is_text THEN trim(CAST(raw_src_ip AS STRING)) ELSE CAST(raw_src_ip AS STRING) END AS src,
        CASE WHEN :is_text THEN trim(CAST(raw_dst_ip AS STRING)) ELSE CAST(raw_dst_ip AS STRING) END AS dst,
        CAST(raw_proto AS STRING) AS proto,
        try_cast(raw_port AS BIGINT) AS port,
        raw_port IS NOT NULL AND try_cast(raw_port AS BIGINT) IS NULL AS port_is_text,
        coalesce(try_cast(raw_up_bytes AS BIGINT), try_cast(raw_up_bytes_else AS BIGINT), raw_up_bytes_empty) AS up_bytes,
        try_cast(raw_up_bytes_less AS BIGINT) AS up_bytes_less,
        raw_up_bytes IS NOT NULL AND try_cast(raw_up_bytes AS BIGINT) IS NULL AS up_bytes_is_text,
        coalesce(try_cast(raw_down_bytes AS BIGINT), try_cast(raw_down_bytes_else AS BIGINT), raw_down_bytes_empty) AS down_bytes,
        try_cast(raw_down_bytes_less AS BIGINT) AS down_bytes_less,
        raw_down_bytes IS NOT NULL AND try_cast(raw_down_bytes AS BIGINT) IS NULL AS down_bytes_is_text,
        try_cast(raw_src_port AS BIGINT) AS src_port,
        try_cast(raw_duration AS DOUBLE) - coalesce(try_cast(raw_duration_less AS DOUBLE), 0) AS duration,
        coalesce(try_cast(raw_up_packets AS BIGINT), try_cast(raw_up_packets_else AS BIGINT), raw_up_packets_empty)
            AS up_packets,
        try_cast(raw_up_packets_less AS BIGINT) AS up_packets_less,
        coalesce(try_cast(raw_down_packets AS BIGINT), try_cast(raw_down_packets_else AS BIGINT), raw_down_packets_empty)
            AS down_packets,
        try_cast(raw_down_packets_less AS BIGINT) AS down_packets_less,
        CAST(raw_state AS STRING) AS state
    FROM source_raw
),
flows AS (
    SELECT
        file_number,
        record_number,
        time_micros,
        time_whole,
        time_real,
        src,
        dst,
        proto,
        port,
        port_is_text,
        CASE
            WHEN up_bytes_less IS NULL THEN up_bytes
            WHEN up_bytes_less BETWEEN 0 AND up_bytes THEN up_bytes - up_bytes_less
            ELSE -1
        END AS up_bytes,
        CASE
            WHEN down_bytes_less IS NULL THEN down_bytes
            WHEN down_bytes_less BETWEEN 0 AND down_bytes THEN down_bytes - down_bytes_less
            ELSE -1
        END AS down_bytes,
        up_bytes_is_text OR down_bytes_is_text AS bytes_are_text,
        -- Not IN, which would be a join and make every reader of these rows pay for it.
        CASE lower(trim(coalesce(proto, '')))
            WHEN 'tcp' THEN TRUE WHEN '6' THEN TRUE
            WHEN 'udp' THEN TRUE WHEN '17' THEN TRUE
            WHEN 'sctp' THEN TRUE WHEN '132' THEN TRUE
            WHEN 'udplite' THEN TRUE WHEN '136' THEN TRUE
            WHEN 'dccp' THEN TRUE WHEN '33' THEN TRUE
            ELSE FALSE
        END AS must_have_port,
        CASE WHEN src_port BETWEEN 0 AND 65535 THEN CAST(src_port AS INTEGER) END AS src_port,
        CASE WHEN duration BETWEEN 0 AND :longest THEN CAST(round(duration * :duration_micros) AS BIGINT) END AS duration_us,
        CASE
            WHEN up_packets_less IS NULL AND up_packets BETWEEN 0 AND :most THEN up_packets
            WHEN up_packets_less BETWEEN 0 AND up_packets AND up_packets <= :most THEN up_packets - up_packets_less
        END AS up_packets,
        CASE
            WHEN down_packets_less IS NULL AND down_packets BETWEEN 0 AND :most THEN down_packets
            WHEN down_packets_less BETWEEN 0 AND down_packets AND down_packets <= :most
                THEN down_packets - down_packets_less
        END AS down_packets,
        state
    FROM numbers
)
SELECT
    file_number,
    record_number,
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
    CASE
        WHEN src IS NULL AND dst IS NULL AND proto IS NULL AND time_micros IS NULL AND time_whole IS NULL
            AND time_real IS NULL THEN 'broken-line'
        WHEN src IS NULL OR src = '' OR dst IS NULL OR dst = '' THEN 'no-address'
        WHEN time_micros IS NULL AND time_whole IS NULL AND time_real IS NULL THEN 'bad-time'
        WHEN bytes_are_text OR up_bytes IS NULL OR down_bytes IS NULL THEN 'not-a-number'
        WHEN up_bytes < 0 OR down_bytes < 0 THEN 'negative-bytes'
        WHEN up_bytes > :most OR down_bytes > :most THEN 'absurd-bytes'
        WHEN port BETWEEN 0 AND 65535 THEN NULL
        WHEN NOT must_have_port AND (port IS NULL OR port_is_text) THEN NULL
        WHEN port_is_text THEN 'not-a-number'
        ELSE 'bad-port'
    END AS reason
FROM flows
