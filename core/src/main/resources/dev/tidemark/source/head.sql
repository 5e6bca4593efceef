SELECT line
FROM source_head
LIMIT 500
