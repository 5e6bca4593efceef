SELECT
    CASE
        WHEN src_internal AND dst_internal THEN 'internal-internal'
        WHEN src_internal THEN 'internal-external'
        WHEN dst_internal THEN 'external-internal'
        ELSE 'external-external'
    END AS traffic_class,
    CAST(sum(flows) AS BIGINT) AS flows
FROM clean_part_hours
GROUP BY src_internal, dst_internal
