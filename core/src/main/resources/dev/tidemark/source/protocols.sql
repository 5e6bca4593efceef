SELECT coalesce(proto, '') AS proto, count(*) AS rows
FROM source_rows
GROUP BY coalesce(proto, '')
ORDER BY proto
LIMIT 1001
