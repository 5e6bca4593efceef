-- Exact at any number of threads: whole numbers only, and the two values around each quartile instead of the quartile.
-- Values are counted before they are ranked, so that no group needs all its values in memory at once.
WITH counted AS (
    SELECT way, value, count(*) AS times
    FROM values_to_describe
    GROUP BY way, value
),
ranked AS (
    SELECT way, value, times,
        sum(times) OVER (PARTITION BY way ORDER BY value NULLS LAST ROWS UNBOUNDED PRECEDING) AS through,
        sum(times) OVER (PARTITION BY way) - 1 AS last_place
    FROM counted
)
SELECT
    CASE way
        WHEN 1 THEN 'internal-internal'
        WHEN 2 THEN 'internal-external'
        WHEN 3 THEN 'external-internal'
        ELSE 'external-external'
    END AS traffic,
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
GROUP BY way
