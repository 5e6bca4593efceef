SELECT way, CAST(up_bytes AS BIGINT) AS value
FROM flows_to_measure
WHERE up_bytes IS NOT NULL
