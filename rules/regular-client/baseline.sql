-- The quartiles of the gaps between a client's flows to one service that answers it, for each day, by the time that passes in
-- them: between which lengths the middle half of its time there lies. The parts of a page follow each other within a second and
-- take no time, so that a clock is seen beside what a person reads. A pause of more than an hour, or of four times the mean gap
-- where that is longer, is none. How many gaps carry the time is the square of their sum over the sum of their squares. Gaps within
-- 4 % of each other go as one class, by its mean, which is cheaper than to sort them all.
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
        sum(total) OVER (PARTITION BY visit ORDER BY class NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS until_then,
        sum(total) OVER (PARTITION BY visit) AS whole
    FROM classes
), spreads AS (
    SELECT s.visit,
        CAST(sum(s.gap_count) AS BIGINT) AS gap_count,
        CAST(sum(s.total) AS BIGINT) AS total,
        CAST(sum(s.squares) AS BIGINT) AS squares,
        min(s.gap) FILTER (WHERE 4 * s.until_then >= s.whole) AS low,
        min(s.gap) FILTER (WHERE 2 * s.until_then >= s.whole) AS middle,
        min(s.gap) FILTER (WHERE 4 * s.until_then >= 3 * s.whole) AS high
    FROM passed s
    CROSS JOIN params p
    GROUP BY s.visit, p.min_flows
    HAVING sum(s.gap_count) >= p.min_flows
)
SELECT v.day, v.src, v.dst, v.port, s.gap_count, s.low, s.middle, s.high,
    1.0e0 * s.total * s.total / greatest(s.squares, 1) AS carriers,
    s.total * v.every AS covered, v.first_ts, v.last_ts
FROM spreads s
JOIN visits v ON v.visit = s.visit
