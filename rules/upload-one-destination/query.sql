-- Upload counts where it is not returned (a call returns it, give or take a part that shrinks with the root of its flows, and a
-- page returns ten times as much), less what people here hand over within an hour anyway or what a handful of its flows carry (a
-- file is handed over at once, a leak goes on). It counts less where others use the address, by the root of how many. Expected
-- is what the device uploaded to the same owner on its busiest clean day, as a cloud has many addresses. It is softened by what a
-- quarter of the devices send more than expected, and no more than people hand over at once on clean days: of a handful of devices
-- a quarter may be the wicked one, and what is usual elsewhere softens it.
WITH hourly AS (
    SELECT src, dst, day, hour,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        greatest(CAST(floor(sum(up_bytes) - sum(down_bytes)
            - 2 * least(sum(up_bytes), sum(down_bytes)) / sqrt(greatest(sum(flows), 1))) AS BIGINT), 0) AS net,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM hours
    WHERE src_internal AND NOT dst_internal
    GROUP BY src, dst, day, hour
), clean_hourly AS (
    SELECT src, dst, day, hour, greatest(CAST(floor(sum(up_bytes) - sum(down_bytes)
            - 2 * least(sum(up_bytes), sum(down_bytes)) / sqrt(greatest(sum(flows), 1))) AS BIGINT), 0) AS net
    FROM clean_hours
    WHERE src_internal AND NOT dst_internal
    GROUP BY src, dst, day, hour
), clean_most AS (
    SELECT src, day, max(net) AS net FROM clean_hourly GROUP BY src, day
), window_most AS (
    SELECT src, day, max(net) AS net FROM hourly GROUP BY src, day
), at_once AS (
    SELECT coalesce(
        (SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY net) FROM clean_most),
        (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY net) FROM window_most)) AS net
), by_address AS (
    SELECT h.src, h.dst,
        CAST(sum(h.flows) AS BIGINT) AS flows,
        CAST(sum(h.up_bytes) AS BIGINT) AS up_bytes,
        CAST(floor(sum(h.net) - max(least(h.net, greatest(n.net, h.net * p.handful / greatest(h.flows, 1))))) AS BIGINT) AS lasting,
        min(h.first_ts) AS first_ts,
        max(h.last_ts) AS last_ts
    FROM hourly h
    CROSS JOIN at_once n
    CROSS JOIN params p
    GROUP BY h.src, h.dst
), outward AS (
    SELECT b.src, b.dst, coalesce(a.owner, a.address) AS owner, b.flows, b.up_bytes, b.lasting, b.first_ts, b.last_ts
    FROM by_address b
    JOIN addresses a ON a.id = b.dst
), clean_outward AS (
    SELECT day, src, dst, CAST(sum(up_bytes) AS BIGINT) AS up_bytes, greatest(CAST(floor(sum(up_bytes) - sum(down_bytes)
            - 2 * least(sum(up_bytes), sum(down_bytes)) / sqrt(greatest(sum(flows), 1))) AS BIGINT), 0) AS net
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY day, src, dst
), clean_days_of_owner AS (
    SELECT c.day, c.src, coalesce(a.owner, a.address) AS owner, sum(c.up_bytes) AS up_bytes, sum(c.net) AS net
    FROM clean_outward c
    JOIN addresses a ON a.id = c.dst
    GROUP BY c.day, c.src, coalesce(a.owner, a.address)
), marks AS (
    SELECT c.src, c.owner, max(c.up_bytes) * max(w.days) AS up_bytes, max(c.net) * max(w.days) AS net
    FROM clean_days_of_owner c
    CROSS JOIN window_span w
    GROUP BY c.src, c.owner
), users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM (SELECT src, dst FROM outward UNION ALL SELECT src, dst FROM clean_outward) both_sides
    GROUP BY dst
), weighed AS (
    SELECT o.src, o.dst, o.flows, o.up_bytes, o.first_ts, o.last_ts, u.devices,
        coalesce(m.up_bytes, 0) AS up_mark,
        o.lasting,
        coalesce(m.net, 0) AS mark
    FROM outward o
    JOIN users u ON u.dst = o.dst
    LEFT JOIN marks m ON m.src = o.src AND m.owner = o.owner
), usual_upload AS (
    SELECT coalesce(
        (SELECT median(up_bytes) FROM (SELECT src, sum(up_bytes) AS up_bytes FROM clean_outward GROUP BY day, src) clean_totals),
        (SELECT median(up_bytes) FROM (SELECT src, sum(up_bytes) AS up_bytes FROM outward GROUP BY src) totals)) AS bytes
), soft AS (
    SELECT greatest(
            least(
                percentile_cont(0.75) WITHIN GROUP (ORDER BY r.rise),
                coalesce((SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY net) FROM clean_most), max(r.rise))),
            max(q.bytes * p.lean),
            max(CASE WHEN m.devices < p.fleet THEN p.files ELSE 1 END)) AS bytes
    FROM (SELECT src, max(greatest(lasting - mark, 0)) AS rise FROM weighed GROUP BY src) r
    CROSS JOIN usual_upload q
    CROSS JOIN (SELECT count(*) AS devices FROM devices) m
    CROSS JOIN params p
), clean_means AS (
    SELECT src, sum(up_bytes) / nullif(sum(flows), 0) AS mean_upload
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY src
), ranked AS (
    SELECT v.src, v.dst, v.flows, v.up_bytes, v.up_mark, v.lasting, v.mark, v.first_ts, v.last_ts, v.devices, s.bytes AS soft,
        row_number() OVER (
            PARTITION BY v.src
            ORDER BY ln((v.lasting + s.bytes) / nullif(v.mark + s.bytes, 0)) / sqrt(greatest(v.devices, 1)) DESC NULLS LAST,
                v.dst NULLS LAST) AS place
    FROM weighed v
    CROSS JOIN soft s
    WHERE v.lasting > v.mark
)
SELECT
    r.src AS device,
    r.dst AS peer,
    ln((r.lasting + r.soft) / nullif(r.mark + r.soft, 0)) / sqrt(greatest(r.devices, 1)) AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.up_bytes AS upload_observed,
    r.up_mark AS upload_expected,
    r.lasting AS lasting_upload_observed,
    r.mark AS lasting_upload_expected,
    CASE WHEN r.devices = 1 THEN r.soft END AS lasting_upload_scale,
    r.up_bytes / nullif(r.flows, 0) AS mean_upload_observed,
    c.mean_upload AS mean_upload_expected,
    100 * (r.up_bytes / nullif(r.flows, 0) - c.mean_upload) / nullif(c.mean_upload, 0) AS mean_increase_observed,
    r.devices AS devices_using_it_observed
FROM ranked r
LEFT JOIN clean_means c ON c.src = r.src
WHERE r.place = 1
