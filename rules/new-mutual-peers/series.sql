WITH clean_doors AS (
    SELECT day, src, dst, port
    FROM clean_pairs
    WHERE src_internal AND dst_internal
    GROUP BY day, src, dst, port
), meetings AS (
    SELECT a.day, a.port, count(DISTINCT a.src) AS devices
    FROM clean_doors a
    JOIN clean_doors b ON b.day = a.day AND b.src = a.dst AND b.dst = a.src AND b.port = a.port
    WHERE a.src <> a.dst
    GROUP BY a.day, a.port
), meeting_places AS (
    SELECT m.port
    FROM meetings m
    CROSS JOIN params p
    CROSS JOIN (SELECT count(*) AS devices FROM devices) n
    GROUP BY m.port, p.meeting_share, n.devices
    HAVING max(m.devices) > p.meeting_share * n.devices
), known AS (
    SELECT c.src AS one, c.dst AS other
    FROM clean_doors c
    WHERE NOT EXISTS (SELECT 1 FROM meeting_places m WHERE m.port = c.port)
    GROUP BY c.src, c.dst
), told AS (
    SELECT src AS device, dst AS peer, port, 1 AS sent, day, hour, flows, first_ts FROM hours WHERE src_internal AND dst_internal
    UNION ALL
    SELECT dst AS device, src AS peer, port, 0 AS sent, day, hour, flows, first_ts FROM hours WHERE src_internal AND dst_internal
), met AS (
    SELECT t.device, t.peer, t.sent, t.day, t.hour, t.flows, t.first_ts
    FROM told t
    JOIN accused x ON x.device = t.device
    WHERE t.device <> t.peer
        AND NOT EXISTS (SELECT 1 FROM meeting_places p WHERE p.port = t.port)
        AND NOT EXISTS (SELECT 1 FROM known k WHERE k.one = t.device AND k.other = t.peer)
        AND NOT EXISTS (SELECT 1 FROM known k WHERE k.one = t.peer AND k.other = t.device)
), shown AS (
    SELECT m.device, m.peer
    FROM met m
    LEFT JOIN accused y ON y.device = m.peer
    GROUP BY m.device, m.peer
    HAVING (max(m.sent) = 1 AND min(m.sent) = 0) OR count(y.device) > 0
)
SELECT m.device, d.address AS name,
    CAST(min(m.first_ts) AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    CAST(sum(m.flows) AS BIGINT) AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM met m
JOIN shown s ON s.device = m.device AND s.peer = m.peer
JOIN addresses d ON d.id = m.peer
GROUP BY m.device, d.address, m.day, m.hour
