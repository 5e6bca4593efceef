-- Flows both ways, as the device sees them. A peer that answers never counts where it is accused of the same.
SELECT t.device, t.peer,
    CAST(sum(t.flows) AS BIGINT) AS weight,
    CAST(sum(t.flows) AS BIGINT) AS flows,
    CAST(sum(t.up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(t.down_bytes) AS BIGINT) AS down_bytes
FROM (
    SELECT src AS device, dst AS peer, 1 AS sent, flows, up_bytes, down_bytes
    FROM pairs
    WHERE src_internal AND dst_internal
    UNION ALL
    SELECT dst AS device, src AS peer, 0 AS sent, flows, down_bytes AS up_bytes, up_bytes AS down_bytes
    FROM pairs
    WHERE src_internal AND dst_internal
) t
JOIN accused x ON x.device = t.device
LEFT JOIN accused y ON y.device = t.peer
WHERE t.device <> t.peer
    AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = t.device AND k.dst = t.peer)
    AND NOT EXISTS (SELECT 1 FROM clean_pairs k WHERE k.src = t.peer AND k.dst = t.device)
GROUP BY t.device, t.peer
HAVING (max(t.sent) = 1 AND min(t.sent) = 0) OR count(y.device) > 0
