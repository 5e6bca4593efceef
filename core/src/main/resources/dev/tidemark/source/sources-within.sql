-- The first sources by their text of each file between two time numbers: of two files with the same sources the same ones. One
-- plain comparison a branch: Parquet's statistics then leave out what is of other hours.
WITH within_span AS (
    SELECT file_number, src FROM source_rows WHERE time_whole BETWEEN :first AND :last
    UNION ALL
    SELECT file_number, src FROM source_rows WHERE time_real BETWEEN :low AND :high
), seen AS (
    SELECT file_number, src
    FROM within_span
    WHERE src IS NOT NULL
    GROUP BY file_number, src
), ranked AS (
    SELECT file_number, src, row_number() OVER (PARTITION BY file_number ORDER BY src NULLS LAST) AS place
    FROM seen
)
SELECT file_number, src
FROM ranked
WHERE place <= :most
