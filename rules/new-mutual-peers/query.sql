-- Two devices that open flows to each other in the window and never spoke on a clean day, either way. A device that
-- half of the fleet answers in kind is infrastructure, such as a monitoring host. A pair counts once more for each third
-- device that both of them are new mutual peers of: two desks may find each other by chance, a circle of them hardly does.
WITH talk AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND dst_internal AND src <> dst
    GROUP BY src, dst
), known AS (
    SELECT src AS one, dst AS other
    FROM clean_pairs
    WHERE src_internal AND dst_internal
    GROUP BY src, dst
), mutual AS (
    SELECT a.src AS device, a.dst AS peer,
        least(a.flows, b.flows) AS exchanges,
        least(a.first_ts, b.first_ts) AS first_ts,
        greatest(a.last_ts, b.last_ts) AS last_ts
    FROM talk a
    JOIN talk b ON b.src = a.dst AND b.dst = a.src
    CROSS JOIN window_span w
    WHERE w.clean_days > 0
        AND NOT EXISTS (SELECT 1 FROM known k WHERE k.one = a.src AND k.other = a.dst)
        AND NOT EXISTS (SELECT 1 FROM known k WHERE k.one = a.dst AND k.other = a.src)
), hubs AS (
    SELECT m.device
    FROM mutual m
    GROUP BY m.device
    HAVING 2 * count(*) > (SELECT count(*) FROM devices)
), bots AS (
    SELECT m.device, m.peer, m.exchanges, m.first_ts, m.last_ts
    FROM mutual m
    WHERE NOT EXISTS (SELECT 1 FROM hubs h WHERE h.device = m.device OR h.device = m.peer)
), circles AS (
    SELECT a.device, a.peer, count(*) AS thirds
    FROM bots a
    JOIN bots b ON b.device = a.peer
    JOIN bots c ON c.device = b.peer AND c.peer = a.device
    GROUP BY a.device, a.peer
)
SELECT
    m.device,
    CAST(sum(CAST(floor(1000000 * ln(1 + m.exchanges)) AS BIGINT) * (1 + coalesce(t.thirds, 0))) AS BIGINT) / 1000000 AS statistic,
    min(m.first_ts) AS first_seen,
    max(m.last_ts) AS last_seen,
    count(*) AS new_peers_observed,
    0 AS new_peers_expected,
    CAST(sum(m.exchanges) AS BIGINT) AS exchanges_observed,
    0 AS exchanges_expected
FROM bots m
CROSS JOIN params p
LEFT JOIN circles t ON t.device = m.device AND t.peer = m.peer
GROUP BY m.device, p.min_exchanges
HAVING sum(m.exchanges) >= p.min_exchanges
