-- Devices that open flows to each other in the window and never spoke on a clean day, either way. A device that half of the
-- fleet answers in kind is infrastructure, such as a monitoring host. A single peer that is met at the doors of file sharing is
-- half believed, as two colleagues may open folders for each other. That two of whom a device meets meet too is no chance where
-- few talk: such a circle of three counts by the logarithm of how many pairs there could be for each that talks both ways. Where
-- some talk one way only, it counts by how many there could be for each that talks at all, or by how many devices there are for
-- each that one of the two meets, whichever is less, and half. Who takes part opens flows to some and gets flows from some: a
-- scanner gets none, and those it scans open none. One pair of a circle may have spoken before, if only one way and now both.
-- A port at which a good part of the fleet met each other on a clean day, as updates are passed on from desk to desk, is where
-- devices of this network meet anyway: there nothing counts, then as now.
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
), talk AS (
    SELECT q.src, q.dst,
        CAST(sum(q.flows) AS BIGINT) AS flows,
        CAST(sum(CASE WHEN q.port IN (139, 445) THEN q.flows ELSE 0 END) AS BIGINT) AS of_files,
        min(q.first_ts) AS first_ts,
        max(q.last_ts) AS last_ts
    FROM pairs q
    WHERE q.src_internal AND q.dst_internal AND q.src <> q.dst
        AND NOT EXISTS (SELECT 1 FROM meeting_places m WHERE m.port = q.port)
    GROUP BY q.src, q.dst
), told AS (
    SELECT src AS device, dst AS peer, flows AS sent, 0 AS got, of_files, first_ts, last_ts FROM talk
    UNION ALL
    SELECT dst AS device, src AS peer, 0 AS sent, flows AS got, of_files, first_ts, last_ts FROM talk
), met AS (
    SELECT device, peer,
        CAST(sum(sent) AS BIGINT) AS sent,
        CAST(sum(got) AS BIGINT) AS got,
        CAST(sum(of_files) AS BIGINT) AS of_files,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM told
    GROUP BY device, peer
), known AS (
    SELECT c.src AS one, c.dst AS other
    FROM clean_doors c
    WHERE NOT EXISTS (SELECT 1 FROM meeting_places m WHERE m.port = c.port)
    GROUP BY c.src, c.dst
), strangers AS (
    SELECT m.device, m.peer, m.sent, m.got, m.first_ts, m.last_ts,
        CASE WHEN least(m.sent, m.got) > 0 THEN 1 ELSE 0 END AS is_mutual,
        CASE WHEN 2 * m.of_files > m.sent + m.got THEN 1 ELSE 0 END AS is_of_files,
        CASE WHEN k.one IS NULL AND o.one IS NULL THEN 1 ELSE 0 END AS is_new
    FROM met m
    CROSS JOIN window_span w
    LEFT JOIN known k ON k.one = m.device AND k.other = m.peer
    LEFT JOIN known o ON o.one = m.peer AND o.other = m.device
    WHERE w.clean_days > 0 AND (k.one IS NULL OR o.one IS NULL)
), hubs AS (
    SELECT s.device
    FROM strangers s
    WHERE s.is_mutual = 1
    GROUP BY s.device
    HAVING 2 * count(*) > (SELECT count(*) FROM devices)
), edges AS (
    SELECT s.device, s.peer, s.sent, s.got, s.first_ts, s.last_ts, s.is_mutual, s.is_of_files, s.is_new
    FROM strangers s
    WHERE s.is_new + s.is_mutual > 0 AND NOT EXISTS (SELECT 1 FROM hubs h WHERE h.device = s.device OR h.device = s.peer)
), talkers AS (
    SELECT device, count(*) AS peers FROM edges GROUP BY device HAVING max(sent) > 0 AND max(got) > 0
), sides AS (
    SELECT e.device, e.peer, e.is_new, e.is_mutual, d.peers AS device_peers
    FROM edges e
    JOIN talkers d ON d.device = e.device
    JOIN talkers p ON p.device = e.peer
), chance AS (
    SELECT n.devices,
        n.devices * (n.devices - 1.0e0) / greatest(e.edges, 1) AS pairs_an_edge,
        n.devices * (n.devices - 1.0e0) / greatest(e.mutual, 1) AS pairs_a_mutual
    FROM (SELECT count(*) AS devices FROM devices) n
    CROSS JOIN (SELECT count(*) AS edges, sum(is_mutual) AS mutual FROM edges) e
), triangles AS (
    SELECT a.device, a.peer,
        greatest(b.device_peers, c.device_peers) AS peers,
        CASE WHEN a.is_mutual + b.is_mutual + c.is_mutual = 3 THEN 1 ELSE 0 END AS is_mutual
    FROM sides a
    JOIN sides b ON b.device = a.peer
    JOIN sides c ON c.device = b.peer AND c.peer = a.device
    WHERE a.is_new + b.is_new + c.is_new >= 2
), circles AS (
    SELECT t.device, count(*) / 2.0e0 AS circles,
        CAST(sum(CAST(floor(500000 * ln(greatest(1,
            CASE WHEN t.is_mutual = 1 THEN c.pairs_a_mutual
                ELSE sqrt(least(c.pairs_an_edge, (c.devices - 1.0e0) / greatest(t.peers, 1))) END
        ))) AS BIGINT)) AS BIGINT) / 1000000.0e0 AS surprise
    FROM triangles t
    CROSS JOIN chance c
    GROUP BY t.device
), ties AS (
    SELECT device, peer FROM triangles GROUP BY device, peer
), peers AS (
    SELECT e.device, e.peer, e.sent, e.got, e.first_ts, e.last_ts, e.is_mutual, e.is_of_files
    FROM edges e
    LEFT JOIN ties i ON i.device = e.device AND i.peer = e.peer
    WHERE e.is_new = 1 AND (e.is_mutual = 1 OR i.device IS NOT NULL)
)
SELECT
    m.device,
    CAST(sum(CAST(floor(1000000 * ln(1 + least(m.sent, m.got))) AS BIGINT)) AS BIGINT) / 1000000.0e0
        * (1 - 0.5e0 * max(m.is_of_files) / greatest(sum(m.is_mutual), 1)) + coalesce(max(t.surprise), 0) AS statistic,
    min(m.first_ts) AS first_seen,
    max(m.last_ts) AS last_seen,
    count(*) AS new_peers_observed,
    0 AS new_peers_expected,
    CAST(coalesce(max(t.circles), 0) AS BIGINT) AS circles_observed,
    0 AS circles_expected,
    CAST(least(sum(m.sent), sum(m.got)) AS BIGINT) AS exchanges_observed,
    0 AS exchanges_expected
FROM peers m
CROSS JOIN params p
LEFT JOIN circles t ON t.device = m.device
GROUP BY m.device, p.min_exchanges
HAVING least(sum(m.sent), sum(m.got)) >= p.min_exchanges
