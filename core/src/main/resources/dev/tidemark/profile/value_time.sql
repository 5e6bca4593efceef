SELECT way, CAST(since_origin AS BIGINT) AS value
FROM flows_to_measure
WHERE since_origin IS NOT NULL
