-- Some six hundred connections at most, evenly picked.
WITH connections AS (
    SELECT f.src, f.ts, f.duration_us,
        row_number() OVER (PARTITION BY f.src ORDER BY f.ts NULLS LAST, f.duration_us NULLS LAST) AS place,
        count(*) OVER (PARTITION BY f.src) AS connections
    FROM flows f
    JOIN accused x ON x.device = f.src AND x.peer = f.dst
    WHERE f.src_internal AND f.duration_us IS NOT NULL
)
SELECT src AS device, 'Connections' AS name,
    CAST(ts AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    duration_us / 1000000.0e0 AS y,
    CAST(NULL AS DOUBLE) AS expected,
    'moment' AS axis,
    's' AS unit
FROM connections
WHERE place % greatest(floor(connections / 600), 1) = 0
