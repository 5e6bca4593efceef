-- What a rule learned of those who were not touched.
SELECT l.*
FROM lessons_source l
WHERE NOT EXISTS (SELECT 1 FROM touched t WHERE t.src = l.src)
