-- The ends of clean flows, with what each opened and answered.
WITH ends AS (
    SELECT src AS id, flows AS opened, 0 AS answered
    FROM clean_part_hours
    UNION ALL
    SELECT dst AS id, 0 AS opened, flows AS answered
    FROM clean_part_hours
), sums AS (
    SELECT id, CAST(sum(opened) AS BIGINT) AS opened, CAST(sum(answered) AS BIGINT) AS answered
    FROM ends
    GROUP BY id
)
SELECT a.address, a.internal, a.public, s.opened, s.answered
FROM sums s
JOIN addresses a ON a.id = s.id
ORDER BY a.id NULLS LAST
