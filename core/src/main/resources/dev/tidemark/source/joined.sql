-- Records of one direction as flows of two. Records between the same two ends follow each other in talks; in a talk the first
-- record that one end sent goes with the first that the other sent, the second with the second. Who opened a talk is who sent
-- first; where both began at once, the end with the rarer port.
WITH ends AS (
    SELECT
        file_number, ts, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state, src, dst,
        ts + coalesce(duration_us, 0) AS end_ts,
        CASE WHEN port > 0 THEN coalesce(src_port, 0) ELSE 0 END AS near_port
    FROM source_halves
),
keyed AS (
    SELECT
        file_number, ts, end_ts, proto, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        src < dst OR (src = dst AND near_port <= port) AS from_a,
        CASE WHEN src < dst OR (src = dst AND near_port <= port) THEN src ELSE dst END AS a,
        CASE WHEN src < dst OR (src = dst AND near_port <= port) THEN dst ELSE src END AS b,
        CASE WHEN src < dst OR (src = dst AND near_port <= port) THEN near_port ELSE port END AS a_port,
        CASE WHEN src < dst OR (src = dst AND near_port <= port) THEN port ELSE near_port END AS b_port
    FROM ends
),
port_uses AS (
    SELECT port, count(*) AS uses
    FROM (SELECT a_port AS port FROM keyed UNION ALL SELECT b_port AS port FROM keyed)
    GROUP BY port
),
spaced AS (
    SELECT
        file_number, ts, end_ts, proto, up_bytes, down_bytes, duration_us, up_packets, down_packets, state, from_a, a, b, a_port,
        b_port,
        max(end_ts) OVER (
            PARTITION BY a, b, a_port, b_port, proto
            ORDER BY ts, end_ts, up_bytes, file_number, from_a
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS last_end
    FROM keyed
),
talks AS (
    SELECT
        file_number, ts, end_ts, proto, up_bytes, down_bytes, duration_us, up_packets, down_packets, state, from_a, a, b, a_port,
        b_port,
        sum(CASE WHEN ts > last_end + :gap THEN 1 ELSE 0 END) OVER (
            PARTITION BY a, b, a_port, b_port, proto
            ORDER BY ts, end_ts, up_bytes, file_number, from_a
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS talk
    FROM spaced
),
placed AS (
    SELECT
        file_number, ts, end_ts, proto, up_bytes, down_bytes, duration_us, up_packets, down_packets, state, from_a, a, b, a_port,
        b_port, talk,
        row_number() OVER (
            PARTITION BY a, b, a_port, b_port, proto, talk, from_a
            ORDER BY ts, end_ts, up_bytes, file_number
        ) AS place,
        min(CASE WHEN from_a THEN ts END) OVER (PARTITION BY a, b, a_port, b_port, proto, talk) AS a_first,
        min(CASE WHEN NOT from_a THEN ts END) OVER (PARTITION BY a, b, a_port, b_port, proto, talk) AS b_first
    FROM talks
),
opened AS (
    SELECT
        p.file_number, p.ts, p.end_ts, p.proto, p.up_bytes, p.down_bytes, p.duration_us, p.up_packets, p.down_packets, p.state,
        p.from_a, p.a, p.b, p.a_port, p.b_port, p.talk, p.place,
        CASE
            WHEN p.b_first IS NULL OR p.a_first < p.b_first THEN TRUE
            WHEN p.a_first IS NULL OR p.b_first < p.a_first THEN FALSE
            WHEN ua.uses <> ub.uses THEN ua.uses < ub.uses
            ELSE p.a_port >= p.b_port
        END AS a_opened
    FROM placed p
    JOIN port_uses ua ON ua.port = p.a_port
    JOIN port_uses ub ON ub.port = p.b_port
)
SELECT
    min(file_number) AS file_number,
    min(ts) AS ts,
    CASE WHEN a_opened THEN a ELSE b END AS src,
    CASE WHEN a_opened THEN b ELSE a END AS dst,
    proto,
    CASE WHEN a_opened THEN b_port ELSE a_port END AS port,
    CASE WHEN a_port > 0 OR b_port > 0 THEN CASE WHEN a_opened THEN a_port ELSE b_port END END AS src_port,
    CAST(sum(CASE WHEN from_a = a_opened THEN up_bytes ELSE down_bytes END) AS BIGINT) AS up_bytes,
    CAST(sum(CASE WHEN from_a = a_opened THEN down_bytes ELSE up_bytes END) AS BIGINT) AS down_bytes,
    CASE WHEN count(duration_us) > 0 THEN max(end_ts) - min(ts) END AS duration_us,
    CASE WHEN count(up_packets) > 0
        THEN coalesce(CAST(sum(CASE WHEN from_a = a_opened THEN up_packets ELSE down_packets END) AS BIGINT), 0)
    END AS up_packets,
    CASE WHEN count(up_packets) > 0
        THEN coalesce(CAST(sum(CASE WHEN from_a = a_opened THEN down_packets ELSE up_packets END) AS BIGINT), 0)
    END AS down_packets,
    coalesce(max(CASE WHEN from_a = a_opened THEN state END), max(state)) AS state
FROM opened
GROUP BY a, b, a_port, b_port, proto, talk, place, a_opened
