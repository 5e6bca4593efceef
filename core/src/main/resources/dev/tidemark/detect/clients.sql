SELECT src AS client
FROM pairs
WHERE NOT src_internal AND dst_internal
GROUP BY src
