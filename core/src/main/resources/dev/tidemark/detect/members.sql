-- Who is there, in the judged window and on clean days.
SELECT 'devices' AS members, device AS id
FROM devices
UNION ALL
SELECT 'clients' AS members, client AS id
FROM clients
UNION ALL
SELECT CASE WHEN src_internal THEN 'clean devices' ELSE 'clean clients' END AS members, src AS id
FROM clean_pairs
WHERE src_internal OR dst_internal
GROUP BY src, src_internal
