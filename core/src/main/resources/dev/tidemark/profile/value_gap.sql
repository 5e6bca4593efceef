-- Between each flow of a class and the one before it.
WITH ordered AS (
    SELECT way, since_origin,
        lag(since_origin) OVER (PARTITION BY way ORDER BY since_origin NULLS LAST) AS one_before
    FROM flows_to_measure
)
SELECT way, since_origin - one_before AS value
FROM ordered
WHERE one_before IS NOT NULL
