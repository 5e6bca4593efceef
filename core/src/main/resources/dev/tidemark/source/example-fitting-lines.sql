-- The line of each record: a file's lines but for the header, comments, blank ones and those that could not be cut.
WITH numbered AS (
    SELECT l.line_number, l.line, row_number() OVER (ORDER BY l.line_number) AS record_number
    FROM source_lines l
    WHERE l.line_number > :header_lines AND trim(l.line) <> '' AND (:comment = '' OR substr(l.line, 1, 1) <> :comment)
        AND NOT EXISTS (
            SELECT 1 FROM source_misfits m WHERE m.file_number = :file AND m.line_number = l.line_number
        )
)
SELECT record_number, line_number, line
FROM numbered
WHERE record_number IN (:record_1, :record_2, :record_3)
ORDER BY record_number
