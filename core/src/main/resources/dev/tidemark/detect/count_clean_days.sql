SELECT
    count(DISTINCT day) FILTER (WHERE src_internal) AS device_days,
    count(DISTINCT day) FILTER (WHERE NOT src_internal AND dst_internal) AS client_days
FROM clean_pairs
