SELECT file_number, count(*) AS rows
FROM source_raw
GROUP BY file_number
