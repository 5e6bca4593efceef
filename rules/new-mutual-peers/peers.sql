-- Flows both ways, as the device sees them. A peer that answers never counts where it is accused of the same.
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
    SELECT src AS device, dst AS peer, port, 1 AS sent, flows, up_bytes, down_bytes
    FROM pairs
    WHERE src_internal AND dst_internal
    UNION ALL
    SELECT dst AS device, src AS peer, port, 0 AS sent, flows, down_bytes AS up_bytes, up_bytes AS down_bytes
    FROM pairs
    WHERE src_internal AND dst_internal
)
SELECT t.device, t.peer,
    CAST(sum(t.flows) AS BIGINT) AS weight,
    CAST(sum(t.flows) AS BIGINT) AS flows,
    CAST(sum(t.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(t.down_bytes) AS BIGINT) AS down_bytes
FROM told t
JOIN accused x ON x.device = t.device
LEFT JOIN accused y ON y.device = t.peer
WHERE t.device <> t.peer
    AND NOT EXISTS (SELECT 1 FROM meeting_places m WHERE m.port = t.port)
    AND NOT EXISTS (SELECT 1 FROM known k WHERE k.one = t.device AND k.other = t.peer)
    AND NOT EXISTS (SELECT 1 FROM known k WHERE k.one = t.peer AND k.other = t.device)
GROUP BY t.device, t.peer
HAVING (max(t.sent) = 1 AND min(t.sent) = 0) OR count(y.device) > 0
