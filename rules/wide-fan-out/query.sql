-- A fan is the number of addresses that a device opened flows to on one port, or of ports at one address; of those of a
-- device the one that rose most above its widest clean day, or above what others of the fleet make there, counts. A fan goes by
-- one number: an address by its own, a port inside and outside by one below zero. How many addresses the web, names and clocks
-- have outside is told by clean days or by others here; where neither is, any number may be usual.
WITH edges AS (
    SELECT src, dst, port, dst_internal,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal
    GROUP BY src, dst, port, dst_internal
), fans AS (
    SELECT src, -1 - 2 * port - CASE WHEN dst_internal THEN 0 ELSE 1 END AS fan,
        count(DISTINCT dst) AS width,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM edges
    GROUP BY src, port, dst_internal
    UNION ALL
    SELECT src, dst AS fan,
        count(DISTINCT port) AS width,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM edges
    GROUP BY src, dst
), clean_fans AS (
    SELECT day, src, -1 - 2 * port - CASE WHEN dst_internal THEN 0 ELSE 1 END AS fan,
        count(DISTINCT dst) AS width
    FROM clean_pairs
    WHERE src_internal
    GROUP BY day, src, port, dst_internal
    UNION ALL
    SELECT day, src, dst AS fan, count(DISTINCT port) AS width
    FROM clean_pairs
    WHERE src_internal
    GROUP BY day, src, dst
), own AS (
    SELECT src, fan, max(width) AS width FROM clean_fans GROUP BY src, fan
), usual AS (
    SELECT fan, median(width) AS width
    FROM fans
    GROUP BY fan
    HAVING count(*) >= 5
), scored AS (
    SELECT f.src, f.fan, f.width, f.flows, f.first_ts, f.last_ts, p.soft,
        CASE WHEN w.clean_days > 0 OR q.fan IS NOT NULL THEN 1 ELSE 0 END AS has_mark,
        greatest(coalesce(o.width, 0), coalesce(q.width, 0)) AS mark
    FROM fans f
    CROSS JOIN params p
    CROSS JOIN window_span w
    LEFT JOIN own o ON o.src = f.src AND o.fan = f.fan
    LEFT JOIN usual q ON q.fan = f.fan
    WHERE w.clean_days > 0 OR q.fan IS NOT NULL OR f.fan NOT IN (-108, -162, -248, -888)
), ranked AS (
    SELECT src, fan, width, flows, first_ts, last_ts, mark, has_mark, soft,
        row_number() OVER (
            PARTITION BY src
            ORDER BY (width + soft) / greatest(mark + soft, 1) DESC NULLS LAST, fan NULLS LAST) AS place
    FROM scored
)
SELECT
    r.src AS device,
    ln((r.width + r.soft) / nullif(r.mark + r.soft, 0)) AS statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.width AS width_observed,
    CASE WHEN r.has_mark = 1 THEN r.mark END AS width_expected,
    r.soft AS width_scale,
    r.flows AS flows_observed
FROM ranked r
WHERE r.place = 1
