-- The first sources by their text of each file between two time numbers: of two files with the same sources the same ones.
WITH seen AS (
    SELECT file_number, src
    FROM source_rows
    WHERE src IS NOT NULL AND coalesce(time_whole, time_real) BETWEEN :low AND :high
    GROUP BY file_number, src
), ranked AS (
    SELECT file_number, src, row_number() OVER (PARTITION BY file_number ORDER BY src NULLS LAST) AS place
    FROM seen
)
SELECT file_number, src
FROM ranked
WHERE place <= :most
