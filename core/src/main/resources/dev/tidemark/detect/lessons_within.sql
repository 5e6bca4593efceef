-- What a rule learned of one day, as the judged side; the columns are the rule's own.
SELECT l.*
FROM lessons_source l
WHERE l.day = :day
