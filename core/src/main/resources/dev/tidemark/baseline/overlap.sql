-- How far days to be added stand in the baseline already: by the flows of each hour that both have.
WITH added AS (
    SELECT day, hour, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_part_hours
    GROUP BY day, hour
), earlier AS (
    SELECT day, hour, CAST(sum(flows) AS BIGINT) AS flows
    FROM baseline_hours
    GROUP BY day, hour
), shared AS (
    SELECT a.day, CAST(sum(least(a.flows, e.flows)) AS BIGINT) AS flows
    FROM added a
    JOIN earlier e ON e.day = a.day AND e.hour = a.hour
    GROUP BY a.day
), whole AS (
    SELECT day, CAST(sum(flows) AS BIGINT) AS flows
    FROM added
    GROUP BY day
), known AS (
    SELECT day, CAST(sum(flows) AS BIGINT) AS flows
    FROM earlier
    GROUP BY day
)
SELECT s.day, s.flows AS shared, w.flows AS added, k.flows AS earlier
FROM shared s
JOIN whole w ON w.day = s.day
JOIN known k ON k.day = s.day
ORDER BY s.day NULLS LAST
