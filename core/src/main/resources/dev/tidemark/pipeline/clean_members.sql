-- Who opens flows on clean days, and when; servers are those of ours that outsiders open flows to.
SELECT src AS id, src_internal AS ours, day,
    CAST(sum(flows) AS BIGINT) AS flows,
    CAST(sum(flows) FILTER (WHERE port = 53) AS BIGINT) AS dns_flows,
    min(first_ts) AS first_ts,
    max(last_ts) AS last_ts
FROM hours_of_part
WHERE src_internal OR dst_internal
GROUP BY src, src_internal, day
ORDER BY day NULLS LAST, src NULLS LAST
