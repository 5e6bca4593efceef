-- No clean days: the same columns, no rows.
SELECT l.*
FROM lessons_source l
WHERE FALSE
