-- Busy days have a thousandth of the busiest day's flows.
WITH by_day AS (
    SELECT day, CAST(sum(flows) AS BIGINT) AS flows, min(first_ts) AS first_ts, max(last_ts) AS last_ts
    FROM hours_of_part
    GROUP BY day
), most AS (
    SELECT max(flows) AS flows FROM by_day
)
SELECT coalesce(CAST(sum(d.flows) AS BIGINT), 0) AS flows,
    min(d.first_ts) AS first_ts,
    max(d.last_ts) AS last_ts,
    count(*) AS days,
    min(d.day) AS first_day,
    max(d.day) AS last_day,
    min(CASE WHEN 1000 * d.flows >= m.flows THEN d.day END) AS first_busy_day,
    max(CASE WHEN 1000 * d.flows >= m.flows THEN d.day END) AS last_busy_day
FROM by_day d
CROSS JOIN most m
