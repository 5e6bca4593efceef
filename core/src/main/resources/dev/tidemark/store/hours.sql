-- Sums by numbered addresses, which a source may have spelled in several ways.
WITH numbered AS (
    SELECT s.id AS src, d.id AS dst, x.proto, x.port, x.local_hour,
        s.ours OR (s.local_scope AND (d.ours OR d.local_scope)) AS src_internal,
        d.ours OR (d.local_scope AND (s.ours OR s.local_scope)) AS dst_internal,
        x.flows, x.unanswered, x.up_bytes, x.down_bytes, x.first_ts, x.last_ts
    FROM sums_of_part x
    JOIN address_texts s ON s.text = x.src
    JOIN address_texts d ON d.text = x.dst
)
SELECT
    src,
    dst,
    proto,
    port,
    src_internal,
    dst_internal,
    CAST(floor(local_hour / 24.0e0) AS INTEGER) AS day,
    CAST(local_hour - 24 * floor(local_hour / 24.0e0) AS INTEGER) AS hour,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(unanswered) AS BIGINT) AS unanswered,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(first_ts) AS first_ts,
    max(last_ts) AS last_ts
FROM numbered
GROUP BY src, dst, proto, port, src_internal, dst_internal, local_hour
