SELECT count(*) AS records
FROM source_halves
WHERE down_bytes > 0 OR down_packets > 0
