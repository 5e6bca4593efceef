-- A server that many visit on clean days, outsiders or devices of ours, calls few addresses itself, and the same ones day after
-- day. What it opens to one that it never called, whose owner it never called either and that no other device uses, is held against
-- what it had of such passing acquaintances on clean days: flows to addresses of a single clean day that it has not called since. A
-- mail server has many, a web server none.
WITH visits AS (
    SELECT c.dst, count(DISTINCT c.src) AS clients
    FROM clean_pairs c
    WHERE c.dst_internal AND c.flows > c.unanswered
    GROUP BY c.dst
), servers AS (
    SELECT v.dst AS server, v.clients
    FROM visits v
    CROSS JOIN params p
    WHERE v.clients >= p.min_clients
), called AS (
    SELECT o.src, o.dst,
        CAST(sum(o.flows) AS BIGINT) AS flows,
        CAST(sum(o.up_bytes) AS BIGINT) AS up_bytes,
        min(o.first_ts) AS first_ts,
        max(o.last_ts) AS last_ts
    FROM pairs o
    JOIN servers s ON s.server = o.src
    WHERE NOT o.dst_internal
    GROUP BY o.src, o.dst
), clean_called AS (
    SELECT c.src, c.dst, CAST(sum(c.flows) AS BIGINT) AS flows, count(DISTINCT c.day) AS days
    FROM clean_pairs c
    JOIN servers s ON s.server = c.src
    WHERE NOT c.dst_internal
    GROUP BY c.src, c.dst
), users AS (
    SELECT b.dst, count(DISTINCT b.src) AS devices
    FROM (
        SELECT src, dst FROM pairs WHERE src_internal AND NOT dst_internal
        UNION ALL
        SELECT src, dst FROM clean_pairs WHERE src_internal AND NOT dst_internal
    ) b
    GROUP BY b.dst
), owners AS (
    SELECT c.src, a.owner
    FROM clean_called c
    JOIN addresses a ON a.id = c.dst
    WHERE a.owner IS NOT NULL
    GROUP BY c.src, a.owner
), gone AS (
    SELECT c.src, CAST(sum(c.flows) AS BIGINT) AS flows
    FROM clean_called c
    JOIN users u ON u.dst = c.dst AND u.devices = 1
    WHERE c.days = 1
        AND NOT EXISTS (SELECT 1 FROM called o WHERE o.src = c.src AND o.dst = c.dst)
    GROUP BY c.src
), news AS (
    SELECT o.src, o.dst, o.flows, o.up_bytes, o.first_ts, o.last_ts,
        row_number() OVER (PARTITION BY o.src ORDER BY o.flows DESC NULLS LAST, o.dst NULLS LAST) AS place
    FROM called o
    JOIN users u ON u.dst = o.dst AND u.devices = 1
    JOIN addresses a ON a.id = o.dst
    WHERE NOT EXISTS (SELECT 1 FROM clean_called c WHERE c.src = o.src AND c.dst = o.dst)
        AND NOT EXISTS (SELECT 1 FROM owners w WHERE w.src = o.src AND w.owner = a.owner)
), summed AS (
    SELECT n.src,
        max(n.dst) FILTER (WHERE n.place = 1) AS peer,
        CAST(sum(n.flows) AS BIGINT) AS flows,
        CAST(sum(n.up_bytes) AS BIGINT) AS up_bytes,
        count(*) AS addresses,
        min(n.first_ts) AS first_ts,
        max(n.last_ts) AS last_ts
    FROM news n
    GROUP BY n.src
)
SELECT
    m.src AS device,
    m.peer,
    ln(1 + m.flows / greatest(1 + coalesce(g.flows, 0) * w.days / greatest(w.clean_days, 1), 1)) AS statistic,
    m.first_ts AS first_seen,
    m.last_ts AS last_seen,
    m.flows AS flows_observed,
    coalesce(g.flows, 0) * w.days / greatest(w.clean_days, 1) AS flows_expected,
    m.addresses AS addresses_observed,
    m.up_bytes AS upload_observed,
    s.clients AS visitors_observed
FROM summed m
JOIN servers s ON s.server = m.src
CROSS JOIN window_span w
CROSS JOIN params p
LEFT JOIN gone g ON g.src = m.src
WHERE m.flows >= p.min_flows
