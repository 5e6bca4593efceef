SELECT record_number
FROM source_judged
WHERE reason IS NULL
    AND (EXISTS (SELECT 1 FROM source_refused r WHERE r.spelling = src)
        OR EXISTS (SELECT 1 FROM source_refused r WHERE r.spelling = dst))
ORDER BY record_number
LIMIT 3
