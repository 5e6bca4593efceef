-- The test that sets failed first contacts against successful ones is that of threshold random walk (Jung and others, 2004), here for
-- a window at once. A sensor that sees one direction alone sees no answers at all: then nothing counts. Where clean days know a
-- fleet, how wide each usually goes tells more than this; of a handful as many silent doors are forgiven as a clean day had.
WITH known AS (
    SELECT count(DISTINCT src) AS devices FROM clean_pairs WHERE src_internal
), sides AS (
    SELECT 0 AS day, TRUE AS is_judged, src, dst, port, dst_internal, flows, unanswered, first_ts, last_ts
    FROM pairs
    WHERE src_internal AND proto = 'tcp'
    UNION ALL
    SELECT day, FALSE AS is_judged, src, dst, port, dst_internal, flows, unanswered, first_ts, last_ts
    FROM clean_pairs
    WHERE src_internal AND proto = 'tcp'
), doors AS (
    SELECT s.day, s.is_judged, s.src, s.dst, s.port, s.dst_internal,
        CAST(sum(s.flows) AS BIGINT) AS flows,
        sum(s.flows) = sum(s.unanswered) AS is_silent,
        min(s.first_ts) AS first_ts,
        max(s.last_ts) AS last_ts
    FROM sides s
    CROSS JOIN known k
    CROSS JOIN params p
    WHERE k.devices < p.fleet
    GROUP BY s.day, s.is_judged, s.src, s.dst, s.port, s.dst_internal
), all_fans AS (
    SELECT day, is_judged, src,
        'port ' || CAST(port AS STRING) || CASE WHEN dst_internal THEN ' inside' ELSE ' outside' END AS fan,
        count_if(is_silent) AS silent,
        count_if(NOT is_silent) AS answered,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM doors
    GROUP BY day, is_judged, src, port, dst_internal
    UNION ALL
    SELECT day, is_judged, src, 'address ' || CAST(dst AS STRING) AS fan,
        count_if(is_silent) AS silent,
        count_if(NOT is_silent) AS answered,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM doors
    GROUP BY day, is_judged, src, dst
), own AS (
    SELECT src, fan, max(silent) AS silent FROM all_fans WHERE NOT is_judged GROUP BY src, fan
), fans AS (
    SELECT f.src, f.fan, f.silent, f.answered, f.flows, f.first_ts, f.last_ts,
        (1 + f.silent) / greatest(1 + f.answered + coalesce(o.silent, 0), 1) AS odds
    FROM all_fans f
    LEFT JOIN own o ON o.src = f.src AND o.fan = f.fan
    WHERE f.is_judged
), sensor AS (
    SELECT least(count_if(down_bytes > 0) / greatest(max(p.answers_seen) * count(*), 1e-9), 1) AS sees
    FROM pairs
    CROSS JOIN params p
), ranked AS (
    SELECT f.src, f.silent, f.answered, f.flows, f.first_ts, f.last_ts,
        s.sees * ln(f.odds) AS statistic,
        row_number() OVER (
            PARTITION BY f.src
            ORDER BY f.odds DESC NULLS LAST, f.fan NULLS LAST) AS place
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
