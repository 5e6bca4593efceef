SELECT coalesce(CAST(sum(flows) AS BIGINT), 0) AS flows, min(first_ts) AS first_ts, max(last_ts) AS last_ts, count(DISTINCT day) AS days
FROM hours_of_part
