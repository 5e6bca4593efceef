-- Each address as the source wrote it, with the flows that it opened and answered in each file.
SELECT file_number, src AS address, count(*) AS opened, 0 AS answered
FROM raw
GROUP BY file_number, src
UNION ALL
SELECT file_number, dst AS address, 0 AS opened, count(*) AS answered
FROM raw
GROUP BY file_number, dst
