-- The rows of some days, or of some hours of them.
SELECT *
FROM whole
WHERE day BETWEEN :first_day AND :last_day AND hour BETWEEN :first_hour AND :last_hour
