SELECT coalesce(min(ts), 0) AS first_ts, coalesce(max(ts), 0) AS last_ts
FROM raw
