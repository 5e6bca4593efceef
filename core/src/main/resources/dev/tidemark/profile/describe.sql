-- Exact at any number of threads: whole numbers only, and the two values around each quartile instead of the quartile.
-- Values are counted before they are ranked, so that no group needs all its values in memory at once.
WITH counted AS (
    SELECT traffic, value, count(*) AS times
    FROM values_to_describe
    GROUP BY traffic, value
),
ranked AS (
    SELECT traffic, value, times,
        sum(times) OVER (PARTITION BY traffic ORDER BY value NULLS LAST ROWS UNBOUNDED PRECEDING) AS through,
        sum(times) OVER (PARTITION BY traffic) - 1 AS last_place
    FROM counted
)
SELECT traffic,
    CAST(sum(times) AS BIGINT) AS flows,
    CAST(sum(CAST(value AS DECIMAL(19, 0)) * times) AS STRING) AS total,
    CAST(sum(CAST(value AS DECIMAL(19, 0)) * CAST(value AS DECIMAL(19, 0)) * times) AS STRING) AS squares,
    min(value) AS smallest,
    max(value) AS largest,
    min(value) FILTER (WHERE through > floor(last_place / 4)) AS low1,
    min(value) FILTER (WHERE through > ceil(last_place / 4)) AS high1,
    min(value) FILTER (WHERE through > floor(last_place / 2)) AS low2,
    min(value) FILTER (WHERE through > ceil(last_place / 2)) AS high2,
    min(value) FILTER (WHERE through > floor(3 * last_place / 4)) AS low3,
    min(value) FILTER (WHERE through > ceil(3 * last_place / 4)) AS high3
FROM ranked
GROUP BY traffic
