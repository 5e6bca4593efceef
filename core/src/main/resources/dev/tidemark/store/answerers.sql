-- How many clients each address of one file has that is visited by some.
SELECT dst AS address, count(DISTINCT src) AS clients
FROM raw
WHERE file_number = :file
GROUP BY dst
HAVING count(DISTINCT src) >= :fewest
