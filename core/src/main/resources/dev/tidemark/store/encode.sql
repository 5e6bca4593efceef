-- Addresses become numbers; days and hours begin where the time zone says, whose offset changes at most twice in a span.
WITH local AS (
    SELECT ts, src, dst, proto, port, src_port, up_bytes, down_bytes, duration_us, up_packets, down_packets, state,
        ts + CASE WHEN ts < :switch1 THEN :offset1 WHEN ts < :switch2 THEN :offset2 ELSE :offset3 END AS local_ts
    FROM raw
)
SELECT
    r.ts,
    s.id AS src,
    d.id AS dst,
    r.proto,
    r.port,
    r.src_port,
    r.up_bytes,
    r.down_bytes,
    r.duration_us,
    r.up_packets,
    r.down_packets,
    r.state,
    s.ours OR (s.local_scope AND (d.ours OR d.local_scope)) AS src_internal,
    d.ours OR (d.local_scope AND (s.ours OR s.local_scope)) AS dst_internal,
    CAST(floor(r.local_ts / 86400000000.0e0) AS INTEGER) AS day,
    CAST(floor(r.local_ts / 3600000000.0e0) - 24 * floor(r.local_ts / 86400000000.0e0) AS INTEGER) AS hour
FROM local r
JOIN address_texts s ON s.text = r.src
JOIN address_texts d ON d.text = r.dst
