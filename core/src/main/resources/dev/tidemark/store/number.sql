-- Flows whose addresses are numbers.
SELECT r.ts, s.id AS src, d.id AS dst, r.proto, r.port, r.src_port, r.up_bytes, r.down_bytes, r.duration_us, r.up_packets,
    r.down_packets, r.state
FROM raw r
JOIN address_texts s ON s.text = r.src
JOIN address_texts d ON d.text = r.dst
