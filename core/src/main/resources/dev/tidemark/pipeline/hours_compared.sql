-- Between which days and hours of the day the judged flows lie, how many hours of the day clean days have, inside and in all, and how
-- many judged flows come at hours of which they have none.
WITH judged AS (
    SELECT day, hour, CAST(sum(flows) AS BIGINT) AS flows FROM judged_part_hours GROUP BY day, hour
), ends AS (
    SELECT min(day) AS first_day, max(day) AS last_day, min(hour) AS first_hour, max(hour) AS last_hour FROM judged
), clean AS (
    SELECT hour FROM clean_part_hours GROUP BY hour
), shared AS (
    SELECT count(*) AS hours, count(*) FILTER (WHERE c.hour BETWEEN e.first_hour AND e.last_hour) AS within
    FROM clean c
    CROSS JOIN ends e
), told AS (
    SELECT CAST(sum(j.flows) AS BIGINT) AS flows,
        coalesce(CAST(sum(j.flows) FILTER (WHERE c.hour IS NULL) AS BIGINT), 0) AS untold
    FROM judged j
    LEFT JOIN clean c ON c.hour = j.hour
)
SELECT e.first_day, e.last_day, e.first_hour, e.last_hour, s.hours, s.within, t.flows, t.untold
FROM ends e
CROSS JOIN shared s
CROSS JOIN told t
