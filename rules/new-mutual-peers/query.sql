-- Two devices that open flows to each other in the window and never spoke on a clean day, either way. A device that
-- half of the fleet answers in kind is infrastructure, such as a monitoring host. A single peer is half believed, as two
-- colleagues may open folders for each other. That both of a pair also find the same third is no chance where few pairs
-- talk: a circle of three counts by the logarithm of how many pairs there could be for each that talks. One pair of a
-- circle may have spoken before, one way.
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
        greatest(a.last_ts, b.last_ts) AS last_ts,
        CASE WHEN k.one IS NULL AND o.one IS NULL THEN 1 ELSE 0 END AS is_new
    FROM talk a
    JOIN talk b ON b.src = a.dst AND b.dst = a.src
    CROSS JOIN window_span w
    LEFT JOIN known k ON k.one = a.src AND k.other = a.dst
    LEFT JOIN known o ON o.one = a.dst AND o.other = a.src
    WHERE w.clean_days > 0 AND (k.one IS NULL OR o.one IS NULL)
), hubs AS (
    SELECT m.device
    FROM mutual m
    GROUP BY m.device
    HAVING 2 * count(*) > (SELECT count(*) FROM devices)
), bots AS (
    SELECT m.device, m.peer, m.exchanges, m.first_ts, m.last_ts, m.is_new
    FROM mutual m
    WHERE NOT EXISTS (SELECT 1 FROM hubs h WHERE h.device = m.device OR h.device = m.peer)
), chance AS (
    SELECT ln(greatest(n.devices * (n.devices - 1.0e0) / greatest(e.edges, 1), 1)) AS surprise
    FROM (SELECT count(*) AS devices FROM devices) n
    CROSS JOIN (SELECT count(*) AS edges FROM bots) e
), circles AS (
    SELECT a.device, count(*) / 2.0e0 AS circles
    FROM bots a
    JOIN bots b ON b.device = a.peer
    JOIN bots c ON c.device = b.peer AND c.peer = a.device
    WHERE a.is_new + b.is_new + c.is_new >= 2
    GROUP BY a.device
)
SELECT
    m.device,
    CAST(sum(CAST(floor(1000000 * ln(1 + m.exchanges)) AS BIGINT)) AS BIGINT) / 1000000.0e0
        * (1 - 0.5e0 / greatest(count(*), 1)) + coalesce(max(t.circles), 0) * max(c.surprise) AS statistic,
    min(m.first_ts) AS first_seen,
    max(m.last_ts) AS last_seen,
    count(*) AS new_peers_observed,
    0 AS new_peers_expected,
    CAST(coalesce(max(t.circles), 0) AS BIGINT) AS circles_observed,
    0 AS circles_expected,
    CAST(sum(m.exchanges) AS BIGINT) AS exchanges_observed,
    0 AS exchanges_expected
FROM bots m
CROSS JOIN params p
CROSS JOIN chance c
LEFT JOIN circles t ON t.device = m.device
WHERE m.is_new = 1
GROUP BY m.device, p.min_exchanges
HAVING sum(m.exchanges) >= p.min_exchanges
