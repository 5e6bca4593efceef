-- Who is there, in the judged window and on clean days. Where a handful is there, one that went hardly anywhere outside on clean
-- days has no past to be told apart from: it may have lain idle.
SELECT 'devices' AS members, device AS id
FROM devices
UNION ALL
SELECT 'clients' AS members, client AS id
FROM clients
UNION ALL
SELECT CASE WHEN c.src_internal THEN 'clean devices' ELSE 'clean clients' END AS members, c.src AS id
FROM clean_pairs c
CROSS JOIN (SELECT count(DISTINCT src) AS devices FROM clean_pairs WHERE src_internal) n
WHERE c.src_internal OR c.dst_internal
GROUP BY c.src, c.src_internal, n.devices
HAVING NOT c.src_internal OR n.devices >= :fleet OR count(DISTINCT c.dst) FILTER (WHERE NOT c.dst_internal) > 2
