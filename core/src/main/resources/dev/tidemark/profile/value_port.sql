SELECT way, CAST(port AS BIGINT) AS value
FROM flows_to_measure
WHERE port IS NOT NULL
