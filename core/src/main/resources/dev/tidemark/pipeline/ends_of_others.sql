-- Flows by address, opened and answered, of those that have no end of ours.
WITH ends AS (
    SELECT src AS id, flows AS opened, 0 AS answered
    FROM judged_part_hours
    WHERE NOT src_internal AND NOT dst_internal
    UNION ALL
    SELECT dst AS id, 0 AS opened, flows AS answered
    FROM judged_part_hours
    WHERE NOT src_internal AND NOT dst_internal
)
SELECT id,
    CAST(sum(opened) AS BIGINT) AS opened,
    CAST(sum(answered) AS BIGINT) AS answered
FROM ends
GROUP BY id
ORDER BY id NULLS LAST
