-- What a rule learned of all other days, as the clean side; the columns are the rule's own.
SELECT l.*
FROM lessons_source l
WHERE l.day <> :day
