WITH today AS (
    SELECT src,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal
    GROUP BY src
), known AS (
    SELECT src AS device FROM clean_pairs
    UNION
    SELECT dst AS device FROM clean_pairs
)
SELECT
    t.src AS device,
    ln(1 + t.flows) AS statistic,
    t.first_ts AS first_seen,
    t.last_ts AS last_seen,
    t.flows AS flows_observed,
    t.up_bytes AS upload_observed
FROM today t
CROSS JOIN window_span w
WHERE w.clean_days > 0
    AND NOT EXISTS (SELECT 1 FROM known k WHERE k.device = t.src)
