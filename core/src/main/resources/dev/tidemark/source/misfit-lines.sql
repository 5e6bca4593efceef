SELECT line_number
FROM source_misfits
WHERE file_number = :file
ORDER BY line_number
LIMIT 100000
