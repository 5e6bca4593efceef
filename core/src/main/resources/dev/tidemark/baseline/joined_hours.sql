-- A day that came in pieces: an hour that stands in two of them becomes one.
SELECT src, dst, proto, port, src_internal, dst_internal, day, hour,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(unanswered) AS BIGINT) AS unanswered,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(first_ts) AS first_ts,
    max(last_ts) AS last_ts
FROM hours_in_pieces
GROUP BY src, dst, proto, port, src_internal, dst_internal, day, hour
