-- The hours of all other days, as the clean side.
SELECT src, dst, proto, port, src_internal, dst_internal, day, hour, flows, unanswered, up_bytes, down_bytes, first_ts, last_ts
FROM clean_hours_source
WHERE day <> :day
