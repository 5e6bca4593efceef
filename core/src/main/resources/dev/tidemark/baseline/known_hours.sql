-- As encode.sql does with flows: numbers are this run's, and what is ours is told anew, since an address that was silent on
-- clean days may have spoken in the window.
SELECT s.id AS src, d.id AS dst, h.proto, h.port,
    s.ours OR (s.local_scope AND (d.ours OR d.local_scope)) AS src_internal,
    d.ours OR (d.local_scope AND (s.ours OR s.local_scope)) AS dst_internal,
    h.day, h.hour, h.flows, h.unanswered, h.up_bytes, h.down_bytes, h.first_ts, h.last_ts
FROM baseline_hours h
JOIN address_texts s ON s.text = h.src
JOIN address_texts d ON d.text = h.dst
