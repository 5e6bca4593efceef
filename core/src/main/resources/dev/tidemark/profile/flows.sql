-- Single flows, as far as they are measured, kept narrow: they are read once for each measure. Times count from the first
-- midnight, so that their squares stay small.
SELECT
    CASE
        WHEN src_internal AND dst_internal THEN 1
        WHEN src_internal THEN 2
        WHEN dst_internal THEN 3
        ELSE 4
    END AS way,
    ts - :origin AS since_origin,
    port,
    up_bytes,
    down_bytes
FROM flows_of_part
