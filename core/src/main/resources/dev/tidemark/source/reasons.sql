SELECT file_number, reason, count(*) AS rows
FROM source_judged
WHERE reason IS NOT NULL
GROUP BY file_number, reason
ORDER BY file_number, reason
