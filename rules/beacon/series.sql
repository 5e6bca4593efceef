-- The gaps as a histogram, and single contacts with the gap before each; of many contacts some six hundred, evenly picked.
WITH contacts AS (
    SELECT f.src, f.ts,
        (f.ts - lag(f.ts) OVER (PARTITION BY f.src, f.dst, f.port ORDER BY f.ts NULLS LAST)) / 1000000.0e0 AS gap
    FROM flows f
    JOIN accused x ON x.device = f.src AND x.peer = f.dst
    WHERE f.src_internal
), placed AS (
    SELECT src, ts, gap,
        row_number() OVER (PARTITION BY src ORDER BY ts NULLS LAST, gap NULLS LAST) AS place,
        count(*) OVER (PARTITION BY src) AS contacts
    FROM contacts
), binned AS (
    SELECT src, CAST(floor(10 * log10(gap)) AS BIGINT) AS bin, count(*) AS gaps
    FROM contacts
    WHERE gap > 0
    GROUP BY src, CAST(floor(10 * log10(gap)) AS BIGINT)
)
SELECT src AS device, 'Gaps' AS name,
    power(10.0e0, bin / 10.0e0) AS x,
    CAST(NULL AS STRING) AS label,
    gaps AS y,
    CAST(NULL AS DOUBLE) AS expected,
    'seconds' AS axis,
    'gaps' AS unit
FROM binned
UNION ALL
SELECT src AS device, 'Contacts' AS name,
    CAST(ts AS DOUBLE) AS x,
    CAST(NULL AS STRING) AS label,
    coalesce(gap, 0) AS y,
    CAST(NULL AS DOUBLE) AS expected,
    'moment' AS axis,
    's' AS unit
FROM placed
WHERE place % greatest(floor(contacts / 600), 1) = 0
