-- Sent to received, for each source that received anything.
WITH sources AS (
    SELECT traffic, src, sum(up_bytes) / nullif(CAST(sum(down_bytes) AS DOUBLE), 0) AS ratio
    FROM pairs_of_part
    GROUP BY traffic, src
)
SELECT traffic,
    count(ratio) AS sources,
    min(ratio) AS smallest,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY ratio) AS quarter,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ratio) AS half,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY ratio) AS three_quarters,
    max(ratio) AS largest
FROM sources
WHERE ratio IS NOT NULL
GROUP BY traffic
