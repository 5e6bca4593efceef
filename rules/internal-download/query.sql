-- What a device took from the internal server that it took most from, against its busiest clean day with that server.
WITH got AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND dst_internal
    GROUP BY src, dst
), clean_got AS (
    SELECT src, dst, day, sum(down_bytes) AS down_bytes
    FROM clean_pairs
    WHERE src_internal AND dst_internal
    GROUP BY src, dst, day
), own AS (
    SELECT c.src, c.dst, max(c.down_bytes) * max(w.days) AS down_bytes
    FROM clean_got c
    CROSS JOIN window_span w
    GROUP BY c.src, c.dst
), most AS (
    SELECT g.src, max(g.down_bytes) AS down_bytes FROM got g GROUP BY g.src
), soft AS (
    SELECT greatest(percentile_cont(0.5) WITHIN GROUP (ORDER BY m.down_bytes), percentile_cont(0.75) WITHIN GROUP (ORDER BY m.down_bytes) * max(p.lean), 1) AS bytes
    FROM most m
    CROSS JOIN params p
), scored AS (
    SELECT g.src, g.dst, g.flows, g.down_bytes, g.first_ts, g.last_ts, coalesce(o.down_bytes, 0) AS mark, s.bytes AS soft
    FROM got g
    CROSS JOIN soft s
    CROSS JOIN params p
    LEFT JOIN own o ON o.src = g.src AND o.dst = g.dst
    WHERE g.down_bytes >= p.min_bytes
), ranked AS (
    SELECT src, dst, flows, down_bytes, first_ts, last_ts, mark, soft,
        row_number() OVER (
            PARTITION BY src
            ORDER BY (down_bytes + soft) / greatest(mark + soft, 1) DESC NULLS LAST, dst NULLS LAST) AS place
    FROM scored
)
SELECT
    src AS device,
    dst AS peer,
    ln((down_bytes + soft) / nullif(mark + soft, 0)) AS statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    down_bytes AS download_observed,
    mark AS download_expected,
    soft AS download_scale,
    flows AS flows_observed
FROM ranked
WHERE place = 1
