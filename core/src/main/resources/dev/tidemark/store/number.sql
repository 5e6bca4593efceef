-- Flows whose addresses are numbers. Days and hours begin where the time zone says; a day is added meanwhile, as west of
-- Greenwich the epoch's first hours are before it and whole division is towards 0.
WITH late AS (
    SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        CAST(div(ts + zone_offset + 86400000000, 3600000000) AS INTEGER) AS late_hour
    FROM timed
)
SELECT t.ts, s.id AS src, d.id AS dst, t.proto, t.port, t.src_port, t.up_bytes, t.down_bytes, t.duration_us, t.up_packets,
    t.down_packets, t.state,
    CAST(div(t.late_hour, 24) AS INTEGER) - 1 AS day,
    CAST(t.late_hour % 24 AS INTEGER) AS hour
FROM late t
JOIN address_texts s ON s.text = t.src
JOIN address_texts d ON d.text = t.dst
