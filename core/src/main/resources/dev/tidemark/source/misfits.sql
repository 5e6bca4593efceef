SELECT file_number, reason, field, CAST(sum(lines) AS BIGINT) AS rows
FROM source_misfits
GROUP BY file_number, reason, field
ORDER BY file_number, reason, field NULLS LAST
