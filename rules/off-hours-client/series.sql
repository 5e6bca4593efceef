WITH everybody AS (
    SELECT hour, CAST(sum(flows) AS BIGINT) AS flows
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY hour
), total AS (
    SELECT sum(flows) AS flows FROM everybody
), own AS (
    SELECT h.src, h.hour, CAST(sum(h.flows) AS BIGINT) AS flows
    FROM hours h
    JOIN accused x ON x.device = h.src
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.src, h.hour
), own_total AS (
    SELECT src, sum(flows) AS flows FROM own GROUP BY src
)
SELECT o.src AS device, 'Flows by hour of the day' AS name,
    d.range AS x,
    CAST(NULL AS STRING) AS label,
    coalesce(w.flows, 0) AS y,
    o.flows * coalesce(e.flows, 0) / greatest(t.flows, 1) AS expected
FROM own_total o
CROSS JOIN range(24) d
CROSS JOIN total t
LEFT JOIN own w ON w.src = o.src AND w.hour = d.range
LEFT JOIN everybody e ON e.hour = d.range
