SELECT file_number, count(*) AS rows
FROM source_flows
WHERE EXISTS (SELECT 1 FROM source_refused r WHERE r.spelling = src)
    OR EXISTS (SELECT 1 FROM source_refused r WHERE r.spelling = dst)
GROUP BY file_number
ORDER BY file_number
