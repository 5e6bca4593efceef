SELECT address, CAST(sum(opened) AS BIGINT) AS opened, CAST(sum(answered) AS BIGINT) AS answered
FROM baseline_addresses
GROUP BY address
