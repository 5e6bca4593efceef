-- The sums of clean hours with addresses as text, by day first, so that a reader of few days reads few row groups.
SELECT h.day, h.hour, s.address AS src, d.address AS dst, h.proto, h.port, h.src_internal, h.dst_internal,
    h.flows, h.unanswered, h.up_bytes, h.down_bytes, h.first_ts, h.last_ts
FROM clean_part_hours h
JOIN addresses s ON s.id = h.src
JOIN addresses d ON d.id = h.dst
ORDER BY h.day NULLS LAST, h.src NULLS LAST, h.dst NULLS LAST, h.proto NULLS LAST, h.port NULLS LAST, h.hour NULLS LAST
