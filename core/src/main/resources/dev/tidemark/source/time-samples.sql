SELECT raw_time
FROM source_probe
WHERE raw_time IS NOT NULL
LIMIT 50
