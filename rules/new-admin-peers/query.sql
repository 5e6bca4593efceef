-- The doors are SSH, Telnet, RPC, NetBIOS, SMB, RDP, VNC and WinRM. A new peer counts by the logarithm of its flows, of which a
-- few are enough and the others count half, over the devices that use the same door of it: who moves about is told by the peers,
-- a guesser by hundreds of tries at one, and a file server that all use is no news. Files take as many flows as they like. Who
-- administers others anyway, as a help desk does, meets new ones every day: its weight is divided by one more than that of its
-- clean peers. A single new peer is half believed, as a new share makes one.
WITH edges AS (
    SELECT src, dst, port,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND dst_internal AND port IN (22, 23, 135, 139, 445, 3389, 5900, 5985, 5986)
    GROUP BY src, dst, port
), clean AS (
    SELECT src, dst, port, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_pairs
    WHERE src_internal AND dst_internal AND port IN (22, 23, 135, 139, 445, 3389, 5900, 5985, 5986)
    GROUP BY src, dst, port
), users AS (
    SELECT dst, port, count(DISTINCT src) AS devices
    FROM (SELECT src, dst, port FROM edges UNION ALL SELECT src, dst, port FROM clean) both_sides
    GROUP BY dst, port
), news AS (
    SELECT e.src, e.dst, e.port, e.flows, e.first_ts, e.last_ts, u.devices
    FROM edges e
    JOIN users u ON u.dst = e.dst AND u.port = e.port
    WHERE NOT EXISTS (SELECT 1 FROM clean c WHERE c.src = e.src AND c.dst = e.dst AND c.port = e.port)
), usual AS (
    SELECT c.src, CAST(sum(CAST(floor(1000000 * (ln(1 + least(c.flows, p.enough))
            + CASE WHEN c.port IN (135, 139, 445) THEN 0 ELSE 0.5e0 * ln(greatest(c.flows / greatest(p.enough, 1), 1)) END) / greatest(u.devices, 1)) AS BIGINT)) AS BIGINT) / 1000000.0e0 AS weight
    FROM clean c
    CROSS JOIN params p
    JOIN users u ON u.dst = c.dst AND u.port = c.port
    GROUP BY c.src
), summed AS (
    SELECT src,
        count(DISTINCT dst) AS peers,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(1000000 * (ln(1 + least(flows, p.enough))
            + CASE WHEN port IN (135, 139, 445) THEN 0 ELSE 0.5e0 * ln(greatest(flows / greatest(p.enough, 1), 1)) END) / greatest(devices, 1)) AS BIGINT)) AS BIGINT) / 1000000.0e0
            * (1 - 0.5e0 / greatest(count(DISTINCT dst), 1)) AS weight,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM news
    CROSS JOIN params p
    GROUP BY src
)
SELECT
    s.src AS device,
    ln(1 + s.weight / greatest(1 + coalesce(q.weight, 0), 1)) AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    s.peers AS new_peers_observed,
    0 AS new_peers_expected,
    s.flows AS flows_observed,
    0 AS flows_expected
FROM summed s
CROSS JOIN window_span w
CROSS JOIN params p
LEFT JOIN usual q ON q.src = s.src
WHERE w.clean_days > 0 AND s.flows >= p.min_flows
