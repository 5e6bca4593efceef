SELECT count(*) AS flows
FROM source_flows
