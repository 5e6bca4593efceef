-- Upload counts in full where it is not returned (a call returns it, a page returns ten times as much); what is
-- returned counts by the share of the devices that use the destination: one that everybody uses explains itself.
WITH outward AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY src, dst
), clean_outward AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY src, dst
), users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM (SELECT src, dst FROM outward UNION ALL SELECT src, dst FROM clean_outward) both_sides
    GROUP BY dst
), today AS (
    SELECT o.src,
        CAST(sum(o.flows) AS BIGINT) AS flows,
        CAST(sum(o.up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(CAST(floor(greatest(o.up_bytes / greatest(u.devices, 1), o.up_bytes - o.down_bytes)) AS BIGINT)) AS BIGINT) AS own_bytes,
        min(o.first_ts) AS first_ts,
        max(o.last_ts) AS last_ts
    FROM outward o
    JOIN users u ON u.dst = o.dst
    GROUP BY o.src
), clean AS (
    SELECT o.src,
        CAST(sum(o.flows) AS BIGINT) AS flows,
        CAST(sum(o.up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(CAST(floor(greatest(o.up_bytes / greatest(u.devices, 1), o.up_bytes - o.down_bytes)) AS BIGINT)) AS BIGINT) AS own_bytes
    FROM clean_outward o
    JOIN users u ON u.dst = o.dst
    GROUP BY o.src
), fleet AS (
    SELECT greatest(median(own_bytes), 1) AS own_bytes, median(up_bytes) AS up_bytes
    FROM today
), marks AS (
    SELECT t.src, t.flows, t.up_bytes, t.own_bytes, t.first_ts, t.last_ts,
        f.own_bytes AS soft,
        coalesce(c.up_bytes * w.days / greatest(w.clean_days, 1), f.up_bytes) AS up_mark,
        coalesce(c.own_bytes * w.days / greatest(w.clean_days, 1), f.own_bytes) AS own_mark,
        c.up_bytes / nullif(c.flows, 0) AS mean_mark
    FROM today t
    CROSS JOIN fleet f
    CROSS JOIN window_span w
    LEFT JOIN clean c ON c.src = t.src
)
SELECT
    m.src AS device,
    ln((m.own_bytes + m.soft) / nullif(m.own_mark + m.soft, 0)) AS statistic,
    m.first_ts AS first_seen,
    m.last_ts AS last_seen,
    m.up_bytes AS upload_observed,
    m.up_mark AS upload_expected,
    m.own_bytes AS unshared_upload_observed,
    m.own_mark AS unshared_upload_expected,
    m.soft AS unshared_upload_scale,
    m.up_bytes / nullif(m.flows, 0) AS mean_upload_observed,
    m.mean_mark AS mean_upload_expected,
    100 * (m.up_bytes / nullif(m.flows, 0) - m.mean_mark) / nullif(m.mean_mark, 0) AS mean_increase_observed
FROM marks m
CROSS JOIN params p
WHERE m.flows >= p.min_flows AND m.own_bytes > m.own_mark
