-- Upload counts where its destination does not return it: a call returns as much, a page ten times as much. As each flow of a
-- call returns now more and now less, what they return together is off by a part that shrinks with the root of their number;
-- twice that much is no upload. Expected is the device's own busiest clean day; a device without clean days is held against
-- the fleet. Both are softened by as much as uploads come and go among honest people: what three in a hundred send more now than on
-- a clean day, or more on a clean day than now, whichever is less, as the wicked only add; fewer than a fleet by what is usual
-- elsewhere. Without it a few who upload on some days and most who never do would make a tail without end.
WITH outward AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        greatest(CAST(floor(sum(up_bytes) - sum(down_bytes)
            - 2 * least(sum(up_bytes), sum(down_bytes)) / sqrt(greatest(sum(flows), 1))) AS BIGINT), 0) AS net,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY src, dst
), clean_outward AS (
    SELECT day, src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        greatest(CAST(floor(sum(up_bytes) - sum(down_bytes)
            - 2 * least(sum(up_bytes), sum(down_bytes)) / sqrt(greatest(sum(flows), 1))) AS BIGINT), 0) AS net
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY day, src, dst
), today AS (
    SELECT src,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(net) AS BIGINT) AS net,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM outward
    GROUP BY src
), clean_device_days AS (
    SELECT day, src, sum(flows) AS flows, sum(up_bytes) AS up_bytes, sum(net) AS net
    FROM clean_outward
    GROUP BY day, src
), clean AS (
    SELECT c.src,
        sum(c.up_bytes) / nullif(sum(c.flows), 0) AS mean_upload,
        max(c.up_bytes) * max(w.days) AS up_bytes,
        max(c.net) * max(w.days) AS net
    FROM clean_device_days c
    CROSS JOIN window_span w
    GROUP BY c.src
), members AS (
    SELECT src FROM today
    UNION
    SELECT src FROM clean_device_days
), changes AS (
    SELECT coalesce(t.net, 0) - coalesce(c.net, 0) * w.days AS net
    FROM members m
    CROSS JOIN clean_days d
    CROSS JOIN window_span w
    LEFT JOIN clean_device_days c ON c.src = m.src AND c.day = d.day
    LEFT JOIN today t ON t.src = m.src
), comings_and_goings AS (
    SELECT least(
            percentile_cont(0.97) WITHIN GROUP (ORDER BY greatest(net, 0)),
            percentile_cont(0.97) WITHIN GROUP (ORDER BY greatest(-net, 0))
        ) AS net
    FROM changes
), usual AS (
    -- The middle of clean days, as half of a handful may be wicked today.
    SELECT coalesce(c.net, t.net) AS net, coalesce(c.up_bytes, t.up_bytes) AS up_bytes, t.devices
    FROM (SELECT median(net) AS net, median(up_bytes) AS up_bytes, count(*) AS devices FROM today) t
    CROSS JOIN (
        SELECT median(c.net * w.days) AS net, median(c.up_bytes * w.days) AS up_bytes
        FROM clean_device_days c
        CROSS JOIN window_span w
    ) c
), fleet AS (
    SELECT greatest(u.net, u.up_bytes * p.lean, coalesce(g.net, 0), CASE WHEN u.devices < p.fleet THEN p.files ELSE 1 END) AS net,
        u.up_bytes
    FROM usual u
    CROSS JOIN params p
    CROSS JOIN comings_and_goings g
), marks AS (
    SELECT t.src, t.flows, t.up_bytes, t.net, t.first_ts, t.last_ts,
        f.net AS soft,
        coalesce(c.up_bytes, f.up_bytes) AS up_mark,
        coalesce(c.net, f.net) AS net_mark,
        c.mean_upload AS mean_mark
    FROM today t
    CROSS JOIN fleet f
    LEFT JOIN clean c ON c.src = t.src
)
SELECT
    m.src AS device,
    ln((m.net + m.soft) / nullif(m.net_mark + m.soft, 0)) AS statistic,
    m.first_ts AS first_seen,
    m.last_ts AS last_seen,
    m.up_bytes AS upload_observed,
    m.up_mark AS upload_expected,
    m.net AS net_upload_observed,
    m.net_mark AS net_upload_expected,
    m.soft AS net_upload_scale,
    m.up_bytes / nullif(m.flows, 0) AS mean_upload_observed,
    m.mean_mark AS mean_upload_expected,
    100 * (m.up_bytes / nullif(m.flows, 0) - m.mean_mark) / nullif(m.mean_mark, 0) AS mean_increase_observed
FROM marks m
WHERE m.net > m.net_mark
