-- The hours of one day, as the judged side.
SELECT src, dst, proto, port, src_internal, dst_internal, day, hour, flows, unanswered, up_bytes, down_bytes, first_ts, last_ts
FROM hours_source
WHERE day = :day
