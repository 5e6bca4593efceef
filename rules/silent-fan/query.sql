-- The test that sets failed first contacts against successful ones is that of threshold random walk (Jung and others, 2004), here for
-- a window at once. A sensor that sees one direction alone sees no answers at all: then nothing counts.
WITH doors AS (
    SELECT q.src, q.dst, q.port, q.dst_internal,
        CAST(sum(q.flows) AS BIGINT) AS flows,
        sum(q.flows) = sum(q.unanswered) AS is_silent,
        min(q.first_ts) AS first_ts,
        max(q.last_ts) AS last_ts
    FROM pairs q
    CROSS JOIN window_span w
    WHERE q.src_internal AND q.proto = 'tcp' AND w.clean_days = 0
    GROUP BY q.src, q.dst, q.port, q.dst_internal
), fans AS (
    SELECT src, 'port ' || CAST(port AS STRING) || CASE WHEN dst_internal THEN ' inside' ELSE ' outside' END AS fan,
        count_if(is_silent) AS silent,
        count_if(NOT is_silent) AS answered,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM doors
    GROUP BY src, port, dst_internal
    UNION ALL
    SELECT src, 'address ' || CAST(dst AS STRING) AS fan,
        count_if(is_silent) AS silent,
        count_if(NOT is_silent) AS answered,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM doors
    GROUP BY src, dst
), sensor AS (
    SELECT least(count_if(down_bytes > 0) / greatest(p.answers_seen * count(*), 1e-9), 1) AS sees
    FROM pairs
    CROSS JOIN params p
    GROUP BY p.answers_seen
), ranked AS (
    SELECT f.src, f.silent, f.answered, f.flows, f.first_ts, f.last_ts,
        s.sees * ln((1 + f.silent) / greatest(1 + f.answered, 1)) AS statistic,
        row_number() OVER (
            PARTITION BY f.src
            ORDER BY (1 + f.silent) / greatest(1 + f.answered, 1) DESC NULLS LAST, f.fan NULLS LAST) AS place
    FROM fans f
    CROSS JOIN sensor s
    CROSS JOIN params p
    WHERE f.silent >= p.min_silent
)
SELECT
    src AS device,
    statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    silent AS silent_observed,
    answered AS answered_observed,
    flows AS flows_observed
FROM ranked
WHERE place = 1
