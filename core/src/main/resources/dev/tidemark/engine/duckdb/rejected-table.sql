CREATE OR REPLACE TABLE {rejected} (
    file_number INTEGER,
    line_number BIGINT,
    field VARCHAR,
    reason VARCHAR,
    lines BIGINT,
    line VARCHAR
)
