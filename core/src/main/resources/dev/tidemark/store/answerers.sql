-- How many clients each address of one file has that is visited by some. Who is visited itself is no client: what servers fetch
-- from others makes no servers of these.
WITH met AS (
    SELECT src, dst FROM raw WHERE file_number = :file GROUP BY src, dst
), visited AS (
    SELECT dst FROM met GROUP BY dst
)
SELECT m.dst AS address, count(*) AS clients
FROM met m
LEFT JOIN visited v ON v.dst = m.src
WHERE v.dst IS NULL
GROUP BY m.dst
