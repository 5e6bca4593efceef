SELECT src AS device
FROM pairs
WHERE src_internal
GROUP BY src
