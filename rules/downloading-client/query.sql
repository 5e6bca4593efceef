-- What a client took from our services on its largest day beyond what as many flows of a usual size carry, against its own
-- largest clean day or what a visit takes anyway. Whoever opens many flows of a usual size is busy, as a search engine is, and
-- carries nothing off; usual is what nine of ten clients stay below.
WITH daily AS (
    SELECT src, day,
        CAST(sum(down_bytes) AS BIGINT) AS bytes,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, day
), ranked AS (
    SELECT src, day, bytes, flows, first_ts, last_ts,
        row_number() OVER (PARTITION BY src ORDER BY bytes DESC NULLS LAST, day NULLS LAST) AS place
    FROM daily
), by_server AS (
    SELECT src, day, dst, CAST(sum(down_bytes) AS BIGINT) AS bytes
    FROM hours
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, day, dst
), servers AS (
    SELECT src, day, dst,
        row_number() OVER (PARTITION BY src, day ORDER BY bytes DESC NULLS LAST, dst NULLS LAST) AS place
    FROM by_server
), clean_daily AS (
    SELECT src, day, CAST(sum(down_bytes) AS BIGINT) AS bytes, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_pairs
    WHERE NOT src_internal AND dst_internal
    GROUP BY src, day
), own AS (
    SELECT src, max(bytes) AS bytes FROM clean_daily GROUP BY src
), visits AS (
    SELECT bytes, flows FROM clean_daily
    UNION ALL
    SELECT d.bytes, d.flows
    FROM daily d
    CROSS JOIN window_span w
    WHERE w.clean_days = 0
), sizes AS (
    SELECT percentile_cont(0.9) WITHIN GROUP (ORDER BY bytes / greatest(flows, 1)) AS bytes FROM visits
), fleet AS (
    SELECT greatest(median(r.bytes), max(p.visit)) AS bytes
    FROM ranked r
    JOIN clients c ON c.client = r.src
    CROSS JOIN params p
    WHERE r.place = 1
), beyond AS (
    SELECT r.src, r.day, r.bytes, r.flows, r.first_ts, r.last_ts,
        greatest(r.bytes - r.flows * coalesce(z.bytes, 0), 0) AS excess
    FROM ranked r
    CROSS JOIN sizes z
    WHERE r.place = 1
)
SELECT
    r.src AS device,
    v.dst AS peer,
    ln((r.excess + f.bytes) / nullif(greatest(coalesce(o.bytes, 0), f.bytes) + f.bytes, 0)) AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.bytes AS download_observed,
    greatest(coalesce(o.bytes, 0), f.bytes) AS download_expected,
    f.bytes AS download_scale,
    r.flows AS flows_observed,
    r.bytes / greatest(r.flows, 1) AS mean_download_observed
FROM beyond r
JOIN clients c ON c.client = r.src
JOIN servers v ON v.src = r.src AND v.day = r.day AND v.place = 1
CROSS JOIN fleet f
CROSS JOIN params p
LEFT JOIN own o ON o.src = r.src
WHERE r.bytes >= p.min_bytes
