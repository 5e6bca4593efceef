WITH gaps AS (
    SELECT f.src,
        (f.ts - lag(f.ts) OVER (PARTITION BY f.src, f.dst, f.port ORDER BY f.ts NULLS LAST)) / 1000000.0e0 AS gap
    FROM flows f
    JOIN accused x ON x.device = f.src AND x.peer = f.dst
    WHERE f.src_internal
), binned AS (
    SELECT src, CAST(floor(10 * log10(gap)) AS BIGINT) AS bin, count(*) AS gaps
    FROM gaps
    WHERE gap > 0
    GROUP BY src, CAST(floor(10 * log10(gap)) AS BIGINT)
)
SELECT src AS device, 'Gaps' AS name,
    power(10.0e0, bin / 10.0e0) AS x,
    CAST(NULL AS STRING) AS label,
    gaps AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM binned
