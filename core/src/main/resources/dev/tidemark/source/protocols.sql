-- Grouped as they stand: a function around the column would unpack every row of a dictionary.
WITH spellings AS (
    SELECT proto, count(*) AS rows
    FROM source_rows
    GROUP BY proto
)
SELECT DISTINCT coalesce(proto, '') AS proto
FROM spellings
ORDER BY proto
LIMIT 1001
