-- For each day, device, outside address and port: the quartiles of the gaps between its beats and of what they carry. Flows that follow each other
-- within a tenth of the upper quartile of all gaps are one beat, as one call may open several flows. What half of the fleet
-- talks to is nobody's beacon: a few devices tell its usual periods. Who sets its clock by NTP keeps the time by what the
-- protocol is for, unless its questions are larger than those are. A contact goes by one number: the fewer keys, the faster the
-- sorting.
WITH fleet AS (
    SELECT greatest(count(DISTINCT src), 2) AS devices FROM hours WHERE src_internal
), users AS (
    SELECT dst, count(DISTINCT src) AS devices FROM hours WHERE src_internal AND NOT dst_internal GROUP BY dst
), candidates AS (
    SELECT h.day, h.src, h.dst, h.port,
        row_number() OVER (PARTITION BY h.day, h.dst, h.port ORDER BY h.src NULLS LAST) AS place
    FROM hours h
    CROSS JOIN params p
    WHERE h.src_internal AND NOT h.dst_internal
        AND NOT (h.proto = 'udp' AND h.port = 123 AND h.up_bytes <= 100 * h.flows)
    GROUP BY h.day, h.src, h.dst, h.port, p.min_beats
    HAVING sum(h.flows) > p.min_beats
), contacts AS (
    SELECT c.day, c.src, c.dst, c.port,
        row_number() OVER (ORDER BY c.day NULLS LAST, c.src NULLS LAST, c.dst NULLS LAST, c.port NULLS LAST) AS contact
    FROM candidates c
    JOIN users u ON u.dst = c.dst
    CROSS JOIN fleet f
    CROSS JOIN params p
    WHERE u.devices < 0.5e0 * f.devices + 1 OR c.place <= p.witnesses
), met AS (
    SELECT c.contact, f.ts, f.up_bytes, f.down_bytes
    FROM flows f
    JOIN contacts c ON c.day = f.day AND c.src = f.src AND c.dst = f.dst AND c.port = f.port
), gaps AS (
    -- Of flows of one moment the smallest is the beat, so that its sizes never depend on the order of rows.
    SELECT contact, ts, up_bytes, down_bytes,
        ts - lag(ts) OVER (
            PARTITION BY contact
            ORDER BY ts NULLS LAST, up_bytes NULLS LAST, down_bytes NULLS LAST) AS gap
    FROM met
), longs AS (
    SELECT contact, quartile(gap, 3) / 10 AS shortest FROM gaps WHERE gap > 0 GROUP BY contact
), beats AS (
    SELECT g.contact,
        count(*) AS gap_count,
        quartile(g.gap, 1) AS low,
        quartile(g.gap, 2) AS middle,
        quartile(g.gap, 3) AS high,
        quartile(g.up_bytes, 1) AS up_low,
        quartile(g.up_bytes, 3) AS up_high,
        quartile(g.down_bytes, 1) AS down_low,
        quartile(g.down_bytes, 3) AS down_high,
        min(g.ts) AS first_ts,
        max(g.ts) AS last_ts
    FROM gaps g
    JOIN longs w ON w.contact = g.contact
    CROSS JOIN params p
    WHERE g.gap >= w.shortest AND g.gap > 0
    GROUP BY g.contact, p.min_beats
    HAVING count(*) >= p.min_beats
)
SELECT c.day, c.src, c.dst, c.port, b.gap_count, b.low, b.middle, b.high, b.up_low, b.up_high, b.down_low, b.down_high,
    b.first_ts, b.last_ts
FROM beats b
JOIN contacts c ON c.contact = b.contact
