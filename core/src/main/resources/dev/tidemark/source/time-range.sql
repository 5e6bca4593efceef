SELECT
    file_number,
    count(*) AS rows,
    count(time_micros) + count(time_whole) + count(time_real) AS timed,
    min(time_micros) AS first_micros,
    max(time_micros) AS last_micros,
    min(time_whole) AS first_whole,
    max(time_whole) AS last_whole,
    min(time_real) AS first_real,
    max(time_real) AS last_real,
    coalesce(sum(CAST(time_whole AS DOUBLE)), sum(time_real)) AS total
FROM source_rows
GROUP BY file_number
ORDER BY file_number
