SELECT line_number, reason, field, line
FROM source_misfits
WHERE file_number = :file
ORDER BY line_number
LIMIT 50
