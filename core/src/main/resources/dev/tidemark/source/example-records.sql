SELECT record_number
FROM source_judged
WHERE reason = :reason
ORDER BY record_number
LIMIT 3
