-- As in the rule on volume, but for the one destination of each device that rose most above what clean days had.
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
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY src, dst
), users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM (SELECT src, dst FROM outward UNION ALL SELECT src, dst FROM clean_outward) both_sides
    GROUP BY dst
), weighed AS (
    SELECT o.src, o.dst, o.flows, o.up_bytes, o.first_ts, o.last_ts, u.devices,
        coalesce(c.up_bytes, 0) * w.days / greatest(w.clean_days, 1) AS up_mark,
        floor(greatest(o.up_bytes / greatest(u.devices, 1), o.up_bytes - o.down_bytes)) AS own_bytes,
        floor(greatest(coalesce(c.up_bytes, 0) / greatest(u.devices, 1), coalesce(c.up_bytes - c.down_bytes, 0))
            * w.days / greatest(w.clean_days, 1)) AS own_mark
    FROM outward o
    JOIN users u ON u.dst = o.dst
    CROSS JOIN window_span w
    LEFT JOIN clean_outward c ON c.src = o.src AND c.dst = o.dst
), soft AS (
    SELECT greatest(percentile_cont(0.75) WITHIN GROUP (ORDER BY rise), 1) AS bytes
    FROM (SELECT src, max(own_bytes - own_mark) AS rise FROM weighed GROUP BY src) rises
), scored AS (
    SELECT v.src, v.dst, v.flows, v.up_bytes, v.up_mark, v.own_bytes, v.own_mark, v.first_ts, v.last_ts, v.devices,
        s.bytes AS soft,
        ln((v.own_bytes + s.bytes) / nullif(v.own_mark + s.bytes, 0)) AS statistic
    FROM weighed v
    CROSS JOIN soft s
    CROSS JOIN params p
    WHERE v.flows >= p.min_flows AND v.own_bytes > v.own_mark
), ranked AS (
    SELECT src, dst, flows, up_bytes, up_mark, own_bytes, own_mark, first_ts, last_ts, devices, soft, statistic,
        row_number() OVER (PARTITION BY src ORDER BY statistic DESC NULLS LAST, dst NULLS LAST) AS place
    FROM scored
)
SELECT
    src AS device,
    dst AS peer,
    statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    up_bytes AS upload_observed,
    up_mark AS upload_expected,
    own_bytes AS unshared_upload_observed,
    own_mark AS unshared_upload_expected,
    soft AS unshared_upload_scale,
    up_bytes / nullif(flows, 0) AS mean_upload_observed,
    devices AS devices_using_it_observed
FROM ranked
WHERE place = 1
