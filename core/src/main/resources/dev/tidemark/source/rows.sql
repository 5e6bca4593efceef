-- A source's rows as flows, before the clock is known. What cannot be a flow has a reason; what is merely not known is NULL.
WITH numbers AS (
    SELECT
        file_number,
        record_number,
        coalesce(
            unix_micros(raw_time_stamp),
            CASE
                WHEN :is_day_first THEN day_first_micros(raw_time_text)
                WHEN :is_month_first THEN month_first_micros(raw_time_text)
            END,
            iso_micros(raw_time_text),
            iso_micros(raw_time_else)
        ) AS time_micros,
        try_cast(raw_time_whole AS BIGINT) AS time_whole,
        CASE WHEN try_cast(raw_time_real AS DOUBLE) BETWEEN -1e30 AND 1e30 THEN try_cast(raw_time_real AS DOUBLE) END
            AS time_real,
        CASE
            WHEN :is_text THEN trim(coalesce(CAST(raw_src_ip AS STRING), CAST(raw_src_ip_else AS STRING)))
            ELSE coalesce(CAST(raw_src_ip AS STRING), CAST(raw_src_ip_else AS STRING))
        END AS src,
        CASE
            WHEN :is_text THEN trim(coalesce(CAST(raw_dst_ip AS STRING), CAST(raw_dst_ip_else AS STRING)))
            ELSE coalesce(CAST(raw_dst_ip AS STRING), CAST(raw_dst_ip_else AS STRING))
        END AS dst,
        coalesce(CAST(raw_proto AS STRING), CAST(raw_proto_else AS STRING)) AS proto,
        CASE
            WHEN :is_loose THEN coalesce(try_cast(raw_port AS BIGINT), hex_number(CAST(raw_port AS STRING)))
            ELSE try_cast(raw_port AS BIGINT)
        END AS port,
        raw_port IS NOT NULL AND try_cast(raw_port AS BIGINT) IS NULL
            AND (NOT :is_loose OR hex_number(CAST(raw_port AS STRING)) IS NULL) AS port_is_text,
        coalesce(try_cast(raw_up_bytes AS BIGINT), try_cast(raw_up_bytes_else AS BIGINT), raw_up_bytes_empty) AS up_bytes,
        try_cast(raw_up_bytes_less AS BIGINT) AS up_bytes_less,
        raw_up_bytes IS NOT NULL AND try_cast(raw_up_bytes AS BIGINT) IS NULL AS up_bytes_is_text,
        CASE WHEN :has_payload THEN try_cast(raw_up_bytes_else AS BIGINT) END AS up_payload,
        CASE WHEN :has_payload THEN try_cast(raw_down_bytes_else AS BIGINT) END AS down_payload,
        :has_payload AND instr(:closed, concat('|', trim(CAST(raw_state AS STRING)), '|')) > 0 AS is_closed,
        coalesce(try_cast(raw_down_bytes AS BIGINT), try_cast(raw_down_bytes_else AS BIGINT), raw_down_bytes_empty) AS down_bytes,
        try_cast(raw_down_bytes_less AS BIGINT) AS down_bytes_less,
        raw_down_bytes IS NOT NULL AND try_cast(raw_down_bytes AS BIGINT) IS NULL AS down_bytes_is_text,
        CASE
            WHEN :is_loose THEN coalesce(try_cast(raw_src_port AS BIGINT), hex_number(CAST(raw_src_port AS STRING)))
            ELSE try_cast(raw_src_port AS BIGINT)
        END AS src_port,
        raw_src_port,
        CASE
            WHEN NOT :is_span THEN try_cast(raw_duration AS DOUBLE)
            WHEN try_cast(raw_duration AS DOUBLE) IS NOT NULL
                THEN try_cast(raw_duration AS DOUBLE) - coalesce(try_cast(raw_duration_less AS DOUBLE), 0)
            ELSE (iso_micros(CAST(raw_duration AS STRING)) - iso_micros(CAST(raw_duration_less AS STRING))) / :duration_micros
        END AS duration,
        raw_duration,
        raw_up_packets,
        raw_down_packets,
        coalesce(try_cast(raw_up_packets AS BIGINT), try_cast(raw_up_packets_else AS BIGINT), raw_up_packets_empty)
            AS up_packets,
        try_cast(raw_up_packets_less AS BIGINT) AS up_packets_less,
        coalesce(try_cast(raw_down_packets AS BIGINT), try_cast(raw_down_packets_else AS BIGINT), raw_down_packets_empty)
            AS down_packets,
        try_cast(raw_down_packets_less AS BIGINT) AS down_packets_less,
        CASE
            WHEN :is_text THEN nullif(trim(coalesce(CAST(raw_state AS STRING), CAST(raw_state_else AS STRING))), '')
            ELSE coalesce(CAST(raw_state AS STRING), CAST(raw_state_else AS STRING))
        END AS state,
        :is_mixed AND (
            (raw_filter_1 IS NOT NULL
                AND (instr(:words_1, concat('|', lower(trim(CAST(raw_filter_1 AS STRING))), '|')) > 0) <> :keeps_1)
            OR (raw_filter_2 IS NOT NULL
                AND (instr(:words_2, concat('|', lower(trim(CAST(raw_filter_2 AS STRING))), '|')) > 0) <> :keeps_2)
        ) AS is_other
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
        -- Payload is counted, not guessed, where both ends closed the flow and no packet need be larger than packets can be: then
        -- it is more than the packets' own bytes where a sensor lost some, or saw them before they were cut into segments.
        CASE
            WHEN is_closed AND up_payload > up_bytes AND up_payload / :largest_packet <= up_packets THEN up_payload
            WHEN up_bytes_less IS NULL THEN up_bytes
            WHEN up_bytes_less BETWEEN 0 AND up_bytes THEN up_bytes - up_bytes_less
            ELSE -1
        END AS up_bytes,
        CASE
            WHEN is_closed AND down_payload > down_bytes AND down_payload / :largest_packet <= down_packets THEN down_payload
            WHEN down_bytes_less IS NULL THEN down_bytes
            WHEN down_bytes_less BETWEEN 0 AND down_bytes THEN down_bytes - down_bytes_less
            ELSE -1
        END AS down_bytes,
        up_bytes_is_text OR down_bytes_is_text AS bytes_are_text,
        (up_payload > 2 * up_bytes + :odd AND NOT (is_closed AND coalesce(up_payload / :largest_packet <= up_packets, FALSE)))
            OR (down_payload > 2 * down_bytes + :odd
                AND NOT (is_closed AND coalesce(down_payload / :largest_packet <= down_packets, FALSE))) AS odd_payload,
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
        state,
        is_other,
        raw_duration,
        raw_up_packets,
        raw_down_packets,
        raw_src_port
    FROM numbers
)
SELECT
    file_number,
    record_number,
    time_micros,
    time_whole,
    time_real,
    coalesce(odd_payload, FALSE) AS odd_payload,
    -- The text is looked at only where there is no number: most rows have one.
    CASE
        WHEN duration_us IS NULL THEN coalesce(nullif(trim(CAST(raw_duration AS STRING)), '-'), '') <> ''
        ELSE FALSE
    END AS odd_duration,
    CASE
        WHEN up_packets IS NULL AND coalesce(nullif(trim(CAST(raw_up_packets AS STRING)), '-'), '') <> '' THEN TRUE
        WHEN down_packets IS NULL THEN coalesce(nullif(trim(CAST(raw_down_packets AS STRING)), '-'), '') <> ''
        ELSE FALSE
    END AS odd_packets,
    CASE
        WHEN src_port IS NULL AND must_have_port
            THEN coalesce(nullif(trim(CAST(raw_src_port AS STRING)), '-'), '') <> ''
        ELSE FALSE
    END AS odd_src_port,
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
        WHEN is_other THEN 'left-out'
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
