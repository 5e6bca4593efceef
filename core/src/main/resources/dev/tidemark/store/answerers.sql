-- How many clients each address of one file has.
SELECT dst AS address, count(DISTINCT src) AS clients
FROM raw
WHERE file_number = :file
GROUP BY dst
