-- Flows without those that are told twice. Flows of the same ends that follow each other closely are one bout; the first of it that
-- one file has is the first that another file has, and so on. Within a file, a flow that begins before another of the same five
-- ends is over is the same flow of another sensor: one sensor knows but one at a time. The one with most bytes stands for all.
WITH keyed AS (
    SELECT
        file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        coalesce(src_port, -1) AS near_port,
        -- Without the opener's port, flows of the same ends are told apart by what they carried.
        CASE WHEN src_port IS NULL THEN up_bytes ELSE 0 END AS told_up,
        CASE WHEN src_port IS NULL THEN down_bytes ELSE 0 END AS told_down
    FROM source_seen
),
spaced AS (
    SELECT
        file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        near_port, told_up, told_down,
        lag(ts) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down
            ORDER BY ts, file_number, up_bytes, down_bytes
        ) AS last_ts
    FROM keyed
),
bouts AS (
    SELECT
        file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        near_port, told_up, told_down,
        sum(CASE WHEN ts > last_ts + :gap THEN 1 ELSE 0 END) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down
            ORDER BY ts, file_number, up_bytes, down_bytes
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS bout
    FROM spaced
),
followed AS (
    SELECT
        file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        near_port, told_up, told_down, bout,
        lag(ts) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down, bout, file_number
            ORDER BY ts, up_bytes, down_bytes
        ) AS near_ts,
        lag(up_bytes) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down, bout, file_number
            ORDER BY ts, up_bytes, down_bytes
        ) AS near_up,
        lag(down_bytes) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down, bout, file_number
            ORDER BY ts, up_bytes, down_bytes
        ) AS near_down,
        max(ts + coalesce(duration_us, 0)) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down, bout, file_number
            ORDER BY ts, up_bytes, down_bytes
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS near_end
    FROM bouts
),
placed AS (
    SELECT
        file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        near_port, told_up, told_down, bout,
        sum(CASE
            WHEN near_ts IS NULL OR src_port IS NULL THEN 1
            WHEN ts < near_end THEN 0
            WHEN ts = near_ts AND up_bytes = near_up AND down_bytes = near_down THEN 0
            ELSE 1
        END) OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down, bout, file_number
            ORDER BY ts, up_bytes, down_bytes
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS place
    FROM followed
),
ranked AS (
    SELECT
        file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        row_number() OVER (
            PARTITION BY src, dst, proto, port, near_port, told_up, told_down, bout, place
            ORDER BY up_bytes + down_bytes DESC, ts, file_number
        ) AS choice
    FROM placed
)
SELECT
    file_number, ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state
FROM ranked
WHERE choice = 1
