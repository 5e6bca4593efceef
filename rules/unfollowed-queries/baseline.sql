-- For each day and device: the DNS queries of those spans of seconds in which it opened nothing else. Spans instead of the
-- distance to the next flow: to add up is cheaper than to sort, and a query at the very end of its span is a small, steady share.
WITH spans AS (
    SELECT f.day, f.src,
        count(*) FILTER (WHERE f.port IN (53, 853)) AS queries,
        count(*) FILTER (WHERE f.port NOT IN (53, 853)) AS others,
        min(f.ts) AS first_ts,
        max(f.ts) AS last_ts
    FROM flows f
    CROSS JOIN params p
    WHERE f.src_internal
    GROUP BY f.day, f.src, div(f.ts, CAST(greatest(1000000 * p.span_seconds, 1) AS BIGINT))
)
SELECT day, src,
    CAST(coalesce(sum(queries) FILTER (WHERE others = 0), 0) AS BIGINT) AS unfollowed,
    CAST(sum(queries) AS BIGINT) AS queries,
    CAST(sum(others) AS BIGINT) AS others,
    min(first_ts) FILTER (WHERE queries > 0 AND others = 0) AS first_ts,
    max(last_ts) FILTER (WHERE queries > 0 AND others = 0) AS last_ts
FROM spans
GROUP BY day, src
