WITH told AS (
    SELECT src AS device, dst AS peer, 1 AS sent, day, hour, flows, first_ts FROM hours WHERE src_internal AND dst_internal
    UNION ALL
    SELECT dst AS device, src AS peer, 0 AS sent, day, hour, flows, first_ts FROM hours WHERE src_internal AND dst_internal
), met AS (
    SELECT t.device, t.peer, t.sent, t.day, t.hour, t.flows, t.first_ts
    FROM told t
    JOIN accused x ON x.device = t.device
    WHERE t.device <> t.peer
        AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = t.device AND k.dst = t.peer)
        AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = t.peer AND k.dst = t.device)
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
