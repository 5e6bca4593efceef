-- What a device took from the internal server that it took most from, against its busiest clean day with that server. The
-- largest flow counts by a part alone: one large file is everyday, and who gathers takes many.
WITH got AS (
    SELECT o.src, o.dst,
        CAST(sum(o.flows) AS BIGINT) AS flows,
        CAST(sum(CAST(floor(o.down_bytes - (1 - p.largest_share) * o.largest_bytes) AS BIGINT)) AS BIGINT) AS down_bytes,
        max(o.largest_bytes) AS largest_bytes,
        min(o.first_ts) AS first_ts,
        max(o.last_ts) AS last_ts
    FROM observed o
    CROSS JOIN params p
    GROUP BY o.src, o.dst
), own AS (
    SELECT c.src, c.dst, max(floor(c.down_bytes - (1 - p.largest_share) * c.largest_bytes)) * max(w.days) AS down_bytes
    FROM baseline c
    CROSS JOIN window_span w
    CROSS JOIN params p
    GROUP BY c.src, c.dst
), most AS (
    SELECT g.src, max(g.down_bytes) AS down_bytes FROM got g GROUP BY g.src
), soft AS (
    SELECT greatest(percentile_cont(0.5) WITHIN GROUP (ORDER BY m.down_bytes), percentile_cont(0.75) WITHIN GROUP (ORDER BY m.down_bytes) * max(p.lean), 1) AS bytes
    FROM most m
    CROSS JOIN params p
), scored AS (
    SELECT g.src, g.dst, g.flows, g.down_bytes, g.largest_bytes, g.first_ts, g.last_ts, coalesce(o.down_bytes, 0) AS mark, s.bytes AS soft
    FROM got g
    CROSS JOIN soft s
    LEFT JOIN own o ON o.src = g.src AND o.dst = g.dst
), ranked AS (
    SELECT src, dst, flows, down_bytes, largest_bytes, first_ts, last_ts, mark, soft,
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
    largest_bytes AS largest_observed,
    flows AS flows_observed
FROM ranked
WHERE place = 1
