-- The doors are SSH, Telnet, RPC, NetBIOS, SMB, RDP, VNC and WinRM. A new peer counts by the logarithm of its flows, of which a
-- few are enough, over the devices that use the same door of it: who moves about is told by the peers, and a file server that all
-- use is no news. A single new peer is half believed, as a new share makes one. A guesser is told by tries at one door, by the
-- logarithm of how many times more they are than anybody made at it on a clean day or anybody else makes now, and databases and
-- FTP have such doors too; files take as many flows as they like. Who administers others anyway, as a help desk does, meets new
-- ones every day: its weight is divided by one more than that of its clean peers.
WITH edges AS (
    SELECT src, dst, port,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND dst_internal AND port IN (21, 22, 23, 135, 139, 445, 1433, 3306, 3389, 5432, 5900, 5985, 5986)
    GROUP BY src, dst, port
), clean_daily AS (
    SELECT day, src, dst, port, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_pairs
    WHERE src_internal AND dst_internal AND port IN (21, 22, 23, 135, 139, 445, 1433, 3306, 3389, 5432, 5900, 5985, 5986)
    GROUP BY day, src, dst, port
), clean AS (
    SELECT src, dst, port, CAST(sum(flows) AS BIGINT) AS flows, max(flows) AS most FROM clean_daily GROUP BY src, dst, port
), users AS (
    SELECT dst, port, count(DISTINCT src) AS devices
    FROM (SELECT src, dst, port FROM edges UNION ALL SELECT src, dst, port FROM clean) both_sides
    GROUP BY dst, port
), clean_most AS (
    SELECT dst, port, max(most) AS flows FROM clean GROUP BY dst, port
), placed AS (
    SELECT dst, port, flows,
        row_number() OVER (PARTITION BY dst, port ORDER BY flows DESC NULLS LAST, src NULLS LAST) AS place
    FROM edges
), news AS (
    -- The second most flows at a door are the most that anybody else makes, or no fewer than one's own.
    SELECT e.src, e.dst, e.flows, e.first_ts, e.last_ts,
        CASE WHEN e.port IN (21, 1433, 3306, 5432) THEN 0 ELSE ln(1 + least(e.flows, p.enough)) / greatest(u.devices, 1) END AS meeting,
        CASE WHEN e.port IN (135, 139, 445) THEN 0
            ELSE ln(greatest(e.flows / greatest(p.enough, coalesce(m.flows, 0), coalesce(o.flows, 0), 1), 1)) END AS trying
    FROM edges e
    CROSS JOIN params p
    JOIN users u ON u.dst = e.dst AND u.port = e.port
    LEFT JOIN clean_most m ON m.dst = e.dst AND m.port = e.port
    LEFT JOIN placed o ON o.dst = e.dst AND o.port = e.port AND o.place = 2
    WHERE NOT EXISTS (SELECT 1 FROM clean c WHERE c.src = e.src AND c.dst = e.dst AND c.port = e.port)
), usual AS (
    SELECT c.src, CAST(sum(CAST(floor(1000000 * ln(1 + least(c.flows, p.enough)) / greatest(u.devices, 1)) AS BIGINT)) AS BIGINT) / 1000000.0e0 AS weight
    FROM clean c
    CROSS JOIN params p
    JOIN users u ON u.dst = c.dst AND u.port = c.port
    WHERE c.port NOT IN (21, 1433, 3306, 5432)
    GROUP BY c.src
), summed AS (
    SELECT src,
        count(DISTINCT dst) AS peers,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(1000000 * meeting) AS BIGINT)) AS BIGINT) / 1000000.0e0 * (1 - 0.5e0 / greatest(count(DISTINCT dst), 1)) AS meeting,
        max(trying) AS trying,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM news
    WHERE meeting > 0 OR trying > 0
    GROUP BY src
)
SELECT
    s.src AS device,
    ln(1 + (s.meeting + s.trying) / greatest(1 + coalesce(q.weight, 0), 1)) AS statistic,
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
