SELECT record_number
FROM source_judged
WHERE reason IS NULL AND (ts < :first OR ts > :last)
ORDER BY record_number
LIMIT 3
