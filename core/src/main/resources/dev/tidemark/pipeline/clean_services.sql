-- Who answers what, and how many openers of which side it has.
SELECT dst AS id, dst_internal AS ours, src_internal AS from_us, proto, port,
    count(DISTINCT src) AS openers,
    CAST(sum(flows) AS BIGINT) AS flows
FROM hours_of_part
WHERE src_internal OR dst_internal
GROUP BY dst, dst_internal, src_internal, proto, port
HAVING count(DISTINCT src) >= 3
ORDER BY openers DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, proto NULLS LAST
