-- Five flows of each finding, with its foremost partners: the largest uploads, or the first.
WITH shown AS (
    SELECT p.finding, p.largest, f.ts, f.src, f.dst, f.proto, f.port, f.up_bytes, f.down_bytes
    FROM flows f
    JOIN accused_peers p ON p.device = f.src AND p.peer = f.dst
), placed AS (
    SELECT finding, ts, src, dst, proto, port, up_bytes, down_bytes,
        row_number() OVER (
            PARTITION BY finding
            ORDER BY CASE WHEN largest THEN -up_bytes ELSE ts END NULLS LAST, ts NULLS LAST, dst NULLS LAST,
                port NULLS LAST, up_bytes NULLS LAST, down_bytes NULLS LAST) AS place
    FROM shown
)
SELECT finding, place, ts, src, dst, proto, port, up_bytes, down_bytes
FROM placed
WHERE place <= 5
