-- Five flows of each finding, with its foremost partners: the largest uploads, or the first. Each hour has a flow at its first
-- moment and one as large as its mean, so of the flows only those count that come no later than the fifth of these.
WITH bounds AS (
    SELECT p.finding,
        CASE WHEN p.largest THEN -div(h.up_bytes, greatest(h.flows, 1)) ELSE h.first_ts END AS bound
    FROM hours h
    JOIN accused_peers p ON p.device = h.src AND p.peer = h.dst
), numbered AS (
    SELECT finding, bound, row_number() OVER (PARTITION BY finding ORDER BY bound NULLS LAST) AS place
    FROM bounds
), cuts AS (
    SELECT finding, max(bound) AS cut
    FROM numbered
    WHERE place = 5
    GROUP BY finding
), wanted AS (
    SELECT p.finding, p.device, p.peer, p.largest, c.cut
    FROM accused_peers p
    LEFT JOIN cuts c ON c.finding = p.finding
), shown AS (
    SELECT w.finding, CASE WHEN w.largest THEN -f.up_bytes ELSE f.ts END AS place_by, w.cut,
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
    WHERE cut IS NULL OR place_by <= cut
)
SELECT finding, place, ts, src, dst, proto, port, up_bytes, down_bytes
FROM placed
WHERE place <= 5
