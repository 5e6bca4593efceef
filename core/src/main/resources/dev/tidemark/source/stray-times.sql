SELECT file_number, count(*) AS rows
FROM source_flows
WHERE ts < :first OR ts > :last
GROUP BY file_number
ORDER BY file_number
