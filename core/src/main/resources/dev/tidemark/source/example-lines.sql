-- The line of each record: a file's lines but for the header, comments and blank ones.
WITH numbered AS (
    SELECT line_number, line, row_number() OVER (ORDER BY line_number) AS record_number
    FROM source_lines
    WHERE line_number > :header_lines AND trim(line) <> '' AND (:comment = '' OR substr(line, 1, 1) <> :comment)
)
SELECT record_number, line_number, line
FROM numbered
WHERE record_number IN (:record_1, :record_2, :record_3)
ORDER BY record_number
