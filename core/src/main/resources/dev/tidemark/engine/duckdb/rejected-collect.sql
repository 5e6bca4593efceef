-- One row a line, by its first fault; of the scans of one query over the same view the last tells all.
CREATE OR REPLACE TABLE {rejected} AS
SELECT
    CAST(list_position({files}, file_path) - 1 AS INTEGER) AS file_number,
    CAST(line AS BIGINT) AS line_number,
    min_by(column_name, column_idx) AS field,
    min_by(
        CASE error_type
            WHEN 'CAST' THEN 'bad-value'
            WHEN 'MISSING COLUMNS' THEN 'missing-field'
            WHEN 'TOO MANY COLUMNS' THEN 'extra-field'
            WHEN 'UNQUOTED VALUE' THEN 'open-quote'
            WHEN 'INVALID ENCODING' THEN 'bad-encoding'
            WHEN 'LINE SIZE OVER MAXIMUM' THEN 'long-line'
            ELSE lower(replace(CAST(error_type AS VARCHAR), ' ', '-'))
        END,
        column_idx
    ) AS reason,
    1 + max(length(csv_line) - length(replace(csv_line, chr(10), ''))) AS lines,
    min(csv_line) AS line
FROM {errors}
JOIN {scans} USING (scan_id, file_id)
WHERE scan_id = (SELECT max(scan_id) FROM {scans})
GROUP BY file_path, line
