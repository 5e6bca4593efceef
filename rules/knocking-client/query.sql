-- The flows of an outside client that got no answer, each counted by the square of their share among its flows, so that a visitor
-- whom a busy server turns away now and then counts for little; against the most on its own clean days. A sensor that sees one
-- direction alone sees no answers at all: then nothing counts.
WITH knocks AS (
    SELECT q.src,
        CAST(sum(q.flows) AS BIGINT) AS flows,
        CAST(sum(q.unanswered) AS BIGINT) AS unanswered,
        count(DISTINCT q.port) AS ports,
        count(DISTINCT q.dst) AS doors,
        min(q.first_ts) AS first_ts,
        max(q.last_ts) AS last_ts
    FROM pairs q
    JOIN clients c ON c.client = q.src
    WHERE NOT q.src_internal AND q.dst_internal
    GROUP BY q.src
), clean_knocks AS (
    SELECT day, src,
        sum(unanswered) * (sum(unanswered) / greatest(sum(flows), 1)) * (sum(unanswered) / greatest(sum(flows), 1)) AS vain
    FROM clean_pairs
    WHERE NOT src_internal AND dst_internal
    GROUP BY day, src
), usual AS (
    SELECT src, max(vain) AS vain FROM clean_knocks GROUP BY src
), sensor AS (
    SELECT least(count_if(down_bytes > 0) / greatest(p.answers_seen * count(*), 1e-9), 1) AS sees
    FROM pairs
    CROSS JOIN params p
    GROUP BY p.answers_seen
)
SELECT
    k.src AS device,
    s.sees * (ln(1 + k.unanswered * (k.unanswered / nullif(k.flows, 0)) * (k.unanswered / nullif(k.flows, 0))) - ln(1 + coalesce(u.vain, 0))) AS statistic,
    k.first_ts AS first_seen,
    k.last_ts AS last_seen,
    k.unanswered AS unanswered_observed,
    u.vain AS unanswered_expected,
    k.flows AS flows_observed,
    k.ports AS ports_observed,
    k.doors AS doors_observed
FROM knocks k
CROSS JOIN sensor s
LEFT JOIN usual u ON u.src = k.src
WHERE k.unanswered > 0 AND k.flows > 0
