-- What a rule learns anew of those who were.
SELECT l.*
FROM lessons_source l
WHERE EXISTS (SELECT 1 FROM touched t WHERE t.src = l.src)
