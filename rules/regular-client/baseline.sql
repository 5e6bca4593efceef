-- How far the gaps between a client's flows to one service that answers it spread, for each day: the distance of their quartiles over
-- the quartiles' sum, 0 for clockwork, `chance` for flows that come by chance. They are taken in two ways, of which the one
-- stands that shows more of a clock. By the time that passes in them: the parts of a page follow each other within a second and take
-- no time, so that a clock is seen beside what a person reads. By their number, in the measure of those by time: who comes by
-- chance or reads has many short gaps, a clock has none, and the few long ones that missed beats leave are passed over.
-- Of few gaps the spread is known but roughly, `error`: by time as many count as the square of their sum over the sum of their
-- squares. A pause of more than an hour, or of four times the mean gap where that is longer, is none. Gaps within 4 % of each
-- other go as one class, by its mean, which is cheaper than to sort them all.
-- A visit goes by one number: the fewer keys, the faster the sorting. Of a visit with many flows in many hours a share of the
-- spans of ten minutes is looked at, strewn over the day by a prime: the quartiles of `enough` gaps are as good. A gap that leaves
-- such a span is none.
WITH candidates AS (
    SELECT h.day, h.src, h.dst, h.port,
        CAST(greatest(least(floor(sum(h.flows) / greatest(p.enough, 1)), floor(count(DISTINCT h.hour) / 2)), 1) AS BIGINT) AS every,
        CAST(greatest(floor(4.0e0 * (max(h.last_ts) - min(h.first_ts)) / greatest(sum(h.flows), 1)), 3600000000.0e0) AS BIGINT) AS longest,
        min(h.first_ts) AS first_ts,
        max(h.last_ts) AS last_ts
    FROM hours h
    CROSS JOIN params p
    WHERE NOT h.src_internal AND h.dst_internal
    GROUP BY h.day, h.src, h.dst, h.port, p.min_flows, p.enough
    HAVING sum(h.flows) > p.min_flows AND 2 * sum(h.unanswered) < sum(h.flows)
), visits AS (
    SELECT day, src, dst, port, every, longest, first_ts, last_ts,
        row_number() OVER (ORDER BY day NULLS LAST, src NULLS LAST, dst NULLS LAST, port NULLS LAST) AS visit
    FROM candidates
), made AS (
    SELECT v.visit, v.every, v.longest, f.ts, div(f.ts, 600000000) AS span
    FROM flows f
    JOIN visits v ON v.day = f.day AND v.src = f.src AND v.dst = f.dst AND v.port = f.port
    WHERE div(f.ts, 600000000) * 7919 % 10007 % greatest(v.every, 1) = 0
), follows AS (
    SELECT visit, every, longest, ts, span,
        lag(ts) OVER (PARTITION BY visit ORDER BY ts NULLS LAST) AS before_ts
    FROM made
), gaps AS (
    SELECT visit, div(ts - before_ts, 1000) AS gap
    FROM follows
    WHERE ts > before_ts AND ts - before_ts <= longest AND (every = 1 OR before_ts >= span * 600000000)
), classes AS (
    SELECT visit,
        count(*) AS gap_count,
        CAST(sum(gap) AS BIGINT) AS total,
        CAST(sum(gap * gap) AS BIGINT) AS squares,
        floor(25 * ln(greatest(gap, 1))) AS class
    FROM gaps
    GROUP BY visit, floor(25 * ln(greatest(gap, 1)))
), passed AS (
    SELECT visit, gap_count, total, squares, total / greatest(gap_count, 1) AS gap,
        sum(total) OVER so_far AS time_so_far,
        sum(total) OVER (PARTITION BY visit) AS whole_time,
        sum(gap_count) OVER so_far AS gaps_so_far,
        sum(gap_count) OVER (PARTITION BY visit) AS all_gaps
    FROM classes
    WINDOW so_far AS (PARTITION BY visit ORDER BY class NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
), quartiles AS (
    SELECT s.visit,
        CAST(sum(s.gap_count) AS BIGINT) AS gap_count,
        CAST(sum(s.total) AS BIGINT) AS total,
        CAST(sum(s.squares) AS BIGINT) AS squares,
        min(s.gap) FILTER (WHERE 4 * s.time_so_far >= s.whole_time) AS low,
        min(s.gap) FILTER (WHERE 2 * s.time_so_far >= s.whole_time) AS middle,
        min(s.gap) FILTER (WHERE 4 * s.time_so_far >= 3 * s.whole_time) AS high,
        min(s.gap) FILTER (WHERE 4 * s.gaps_so_far >= s.all_gaps) AS low_by_number,
        min(s.gap) FILTER (WHERE 4 * s.gaps_so_far >= 3 * s.all_gaps) AS high_by_number
    FROM passed s
    CROSS JOIN params p
    GROUP BY s.visit, p.min_flows
    HAVING sum(s.gap_count) >= p.min_flows
), spreads AS (
    SELECT q.visit, q.gap_count, q.total, q.middle,
        (q.high - q.low) / nullif(q.high + q.low, 0) AS by_time,
        3 * sqrt(1.0e0 * q.squares) / greatest(q.total, 1) AS error_by_time,
        m.measure * (q.high_by_number - q.low_by_number) / nullif(q.high_by_number + q.low_by_number, 0) AS by_number,
        2 * m.measure / sqrt(greatest(q.gap_count, 1)) AS error_by_number
    FROM quartiles q
    CROSS JOIN (SELECT chance / greatest(chance_by_number, 0.1e0) AS measure FROM params) m
)
SELECT v.day, v.src, v.dst, v.port, s.gap_count, s.middle,
    if(s.by_number + s.error_by_number < s.by_time + s.error_by_time, s.by_number, s.by_time) AS spread,
    if(s.by_number + s.error_by_number < s.by_time + s.error_by_time, s.error_by_number, s.error_by_time) AS error,
    s.total * v.every AS covered, v.first_ts, v.last_ts
FROM spreads s
JOIN visits v ON v.visit = s.visit
