-- Five flows of each finding, with its foremost partners, from its own stretch of time where there are any: the largest uploads,
-- or the first. Each hour has a flow at its first moment and one as large as its mean, so of the flows only those count that come
-- no later than the fifth of these.
WITH bounds AS (
    SELECT p.finding,
        CASE WHEN p.largest THEN -div(h.up_bytes, greatest(h.flows, 1)) ELSE h.first_ts END AS bound
    FROM hours h
    JOIN accused_peers p ON p.device = h.src AND p.peer = h.dst
    WHERE h.first_ts >= p.first_ts AND h.last_ts <= p.last_ts
), numbered AS (
    SELECT finding, bound, row_number() OVER (PARTITION BY finding ORDER BY bound NULLS LAST) AS place
    FROM bounds
), cuts AS (
    SELECT finding, max(CASE WHEN place = 5 THEN bound END) AS cut
    FROM numbered
    GROUP BY finding
), wanted AS (
    SELECT p.finding, p.device, p.peer, p.largest, c.cut,
        CASE WHEN c.finding IS NULL THEN NULL ELSE p.first_ts END AS first_ts,
        CASE WHEN c.finding IS NULL THEN NULL ELSE p.last_ts END AS last_ts
    FROM accused_peers p
    LEFT JOIN cuts c ON c.finding = p.finding
), shown AS (
    SELECT w.finding, CASE WHEN w.largest THEN -f.up_bytes ELSE f.ts END AS place_by, w.cut, w.first_ts, w.last_ts,
        f.ts, f.src, f.dst, f.proto, f.port, f.up_bytes, f.down_bytes
    FROM flows f
    JOIN wanted w ON w.device = f.src AND w.peer = f.dst
), placed AS (
    SELECT finding, ts, src, dst, proto, port, up_bytes, down_bytes,
        row_number() OVER (
            PARTITION BY finding
            ORDER BY place_by NULLS LAST, ts NULLS LAST, dst NULLS LAST, port NULLS LAST, up_bytes NULLS LAST,
                down_bytes NULLS LAST) AS place
    FROM shown
    WHERE (cut IS NULL OR place_by <= cut) AND (first_ts IS NULL OR ts BETWEEN first_ts AND last_ts)
)
SELECT finding, place, ts, src, dst, proto, port, up_bytes, down_bytes
FROM placed
WHERE place <= 5
