-- The range of times without the outermost, which may be impossible.
SELECT
    count(*) AS rows,
    percentile_cont(0.005) WITHIN GROUP (ORDER BY coalesce(time_whole, time_real)) AS low,
    percentile_cont(0.995) WITHIN GROUP (ORDER BY coalesce(time_whole, time_real)) AS high
FROM source_rows
WHERE coalesce(time_whole, time_real) IS NOT NULL
