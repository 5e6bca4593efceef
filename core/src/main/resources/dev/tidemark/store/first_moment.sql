SELECT min(ts) AS first_ts
FROM raw
