-- Of the name servers that are new to a device the one counts that is asked most by fewest. A name server passes on what others
-- ask of it: only what it asks beyond that is its own.
WITH asked AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND port IN (53, 853)
    GROUP BY src, dst
), clean AS (
    SELECT src, dst
    FROM clean_pairs
    WHERE src_internal AND port IN (53, 853)
    GROUP BY src, dst
), users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM (SELECT src, dst FROM asked UNION ALL SELECT src, dst FROM clean) both_sides
    GROUP BY dst
), served AS (
    SELECT dst, CAST(sum(flows) AS BIGINT) AS flows FROM asked GROUP BY dst
), news AS (
    SELECT a.src, a.dst, a.flows, a.first_ts, a.last_ts, u.devices,
        ln(1 + ln(1 + a.flows - coalesce(s.flows, 0)) / greatest(u.devices, 1)) AS statistic
    FROM asked a
    JOIN users u ON u.dst = a.dst
    CROSS JOIN params p
    LEFT JOIN served s ON s.dst = a.src
    WHERE a.flows - coalesce(s.flows, 0) >= p.min_queries
        AND NOT EXISTS (SELECT 1 FROM clean c WHERE c.src = a.src AND c.dst = a.dst)
), ranked AS (
    SELECT src, dst, flows, first_ts, last_ts, devices, statistic,
        row_number() OVER (PARTITION BY src ORDER BY statistic DESC NULLS LAST, dst NULLS LAST) AS place
    FROM news
)
SELECT
    r.src AS device,
    r.dst AS peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.flows AS queries_observed,
    0 AS queries_expected,
    r.devices AS devices_asking_it_observed
FROM ranked r
CROSS JOIN window_span w
WHERE r.place = 1 AND w.clean_days > 0
