-- One pass over all rows of a scan: what each file holds, and how far its clock runs.
SELECT
    file_number,
    count(*) AS rows,
    count(*) FILTER (WHERE reason IS NOT NULL) AS rejected,
    count(*) FILTER (WHERE odd_payload) AS odd_payloads,
    count(*) FILTER (WHERE reason IS NULL AND odd_duration) AS odd_durations,
    count(*) FILTER (WHERE reason IS NULL AND odd_packets) AS odd_packets,
    count(*) FILTER (WHERE reason IS NULL AND odd_src_port) AS odd_src_ports,
    coalesce(
        sum(CAST(time_whole AS DOUBLE)) FILTER (WHERE reason IS NULL),
        sum(time_real) FILTER (WHERE reason IS NULL)
    ) AS total,
    min(time_micros) FILTER (WHERE reason IS NULL) AS first_micros,
    max(time_micros) FILTER (WHERE reason IS NULL) AS last_micros,
    min(time_whole) FILTER (WHERE reason IS NULL) AS first_whole,
    max(time_whole) FILTER (WHERE reason IS NULL) AS last_whole,
    min(time_real) FILTER (WHERE reason IS NULL) AS first_real,
    max(time_real) FILTER (WHERE reason IS NULL) AS last_real
FROM source_rows
GROUP BY file_number
