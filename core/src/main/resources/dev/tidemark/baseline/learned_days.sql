SELECT day, CAST(sum(flows) AS BIGINT) AS flows, min(first_ts) AS first_ts, max(last_ts) AS last_ts
FROM clean_part_hours
GROUP BY day
ORDER BY day NULLS LAST
