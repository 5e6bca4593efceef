-- How many clients each address of one file has.
SELECT dst AS address, count(DISTINCT src) AS clients
FROM sums_of_part
WHERE file_number = :file
GROUP BY dst
