-- Single flows, as far as they are measured; times count from the first midnight, so that their squares stay small.
SELECT
    CASE
        WHEN src_internal AND dst_internal THEN 'internal-internal'
        WHEN src_internal THEN 'internal-external'
        WHEN dst_internal THEN 'external-internal'
        ELSE 'external-external'
    END AS traffic,
    ts - :origin AS since_origin,
    port,
    up_bytes,
    down_bytes
FROM flows_of_part
