SELECT way, CAST(down_bytes AS BIGINT) AS value
FROM flows_to_measure
WHERE down_bytes IS NOT NULL
