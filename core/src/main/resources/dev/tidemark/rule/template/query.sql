-- Flows inside the network, against the device's own clean days, scaled to the window's length.
WITH today AS (
    SELECT src,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND dst_internal
    GROUP BY src
), clean AS (
    SELECT src,
        CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_pairs
    WHERE src_internal AND dst_internal
    GROUP BY src
), marks AS (
    SELECT t.src, t.flows, t.first_ts, t.last_ts,
        coalesce(c.flows, 0) * w.days / greatest(w.clean_days, 1) AS mark
    FROM today t
    CROSS JOIN window_span w
    LEFT JOIN clean c ON c.src = t.src
)
SELECT
    m.src AS device,
    ln(1 + m.flows) - ln(1 + m.mark) AS statistic,
    m.first_ts AS first_seen,
    m.last_ts AS last_seen,
    m.flows AS flows_observed,
    m.mark AS flows_expected
FROM marks m
CROSS JOIN params p
WHERE m.flows >= p.min_flows AND m.flows > m.mark
