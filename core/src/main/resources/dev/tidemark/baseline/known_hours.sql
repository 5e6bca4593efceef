-- As number.sql and encode.sql do with flows: numbers are this run's, and what is ours is told anew, since an address that was
-- silent on clean days may have spoken in the window.
SELECT s.id AS src, d.id AS dst, h.proto, h.port,
    s.id <= :ours OR (s.id <= :near AND d.id <= :near) AS src_internal,
    d.id <= :ours OR (d.id <= :near AND s.id <= :near) AS dst_internal,
    h.day, h.hour, h.flows, h.unanswered, h.up_bytes, h.down_bytes, h.first_ts, h.last_ts
FROM baseline_hours h
JOIN address_texts s ON s.text = h.src
JOIN address_texts d ON d.text = h.dst
