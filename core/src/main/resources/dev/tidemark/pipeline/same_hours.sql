-- Judged flows of hours that clean days have with the same flows and bytes.
WITH judged AS (
    SELECT day, hour, sum(flows) AS flows, sum(up_bytes) AS up_bytes, sum(down_bytes) AS down_bytes
    FROM judged_part_hours
    GROUP BY day, hour
), clean AS (
    SELECT day, hour, sum(flows) AS flows, sum(up_bytes) AS up_bytes, sum(down_bytes) AS down_bytes
    FROM clean_part_hours
    GROUP BY day, hour
)
SELECT coalesce(CAST(sum(j.flows) FILTER (WHERE c.day IS NOT NULL) AS BIGINT), 0) AS same,
    coalesce(CAST(sum(j.flows) AS BIGINT), 0) AS flows
FROM judged j
LEFT JOIN clean c ON c.day = j.day AND c.hour = j.hour AND c.flows = j.flows AND c.up_bytes = j.up_bytes
    AND c.down_bytes = j.down_bytes
