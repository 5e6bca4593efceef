-- Lines that could not be read; from the trailer on they are a summary and no flows.
WITH trailers AS (
    SELECT file_number, min(line_number) AS first_line
    FROM source_misfits
    WHERE :trailer <> '' AND trim(line) = :trailer
    GROUP BY file_number
)
SELECT
    m.file_number,
    CASE WHEN m.line_number >= t.first_line THEN 'trailer' ELSE m.reason END AS reason,
    m.field,
    CAST(sum(m.lines) AS BIGINT) AS rows
FROM source_misfits m
LEFT JOIN trailers t ON t.file_number = m.file_number
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3 NULLS LAST
