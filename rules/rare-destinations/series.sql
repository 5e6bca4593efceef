WITH known AS (
    SELECT q.src, a.country
    FROM clean_pairs q
    JOIN accused x ON x.device = q.src
    JOIN addresses a ON a.id = q.dst
    WHERE q.src_internal AND NOT q.dst_internal
    GROUP BY q.src, a.country
), by_country AS (
    SELECT q.src, a.country, CAST(sum(q.flows) AS BIGINT) AS flows
    FROM pairs q
    JOIN accused x ON x.device = q.src
    JOIN addresses a ON a.id = q.dst
    JOIN addresses strange ON strange.id = x.peer
    WHERE q.src_internal AND NOT q.dst_internal AND a.country IS NOT NULL
        AND (a.country = strange.country OR NOT EXISTS (SELECT 1 FROM known k WHERE k.src = q.src AND k.country = a.country))
    GROUP BY q.src, a.country
)
SELECT src AS device, 'Flows' AS name,
    row_number() OVER (PARTITION BY src ORDER BY flows DESC NULLS LAST, country NULLS LAST) AS x,
    country AS label,
    flows AS y,
    CAST(NULL AS DOUBLE) AS expected
FROM by_country
