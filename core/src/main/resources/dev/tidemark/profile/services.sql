-- What of ours answers several clients. A client counts where bytes came back (in a class in which no byte ever does,
-- every client counts), and does not itself answer the server at the same port: devices that all call each other serve
-- nobody. Several means more than the binary logarithm of the class's clients, and at least three.
WITH called AS (
    SELECT traffic, src, dst, proto, port, flows, up_bytes, down_bytes,
        down_bytes > 0 OR sum(down_bytes) OVER (PARTITION BY traffic) = 0 AS is_answered
    FROM pairs_of_part
    WHERE traffic IN ('internal-internal', 'external-internal')
),
answered AS (
    SELECT c.traffic, c.src, c.dst, c.proto, c.port, c.flows, c.up_bytes, c.down_bytes,
        NOT EXISTS (
            SELECT 1
            FROM called back
            WHERE back.src = c.dst AND back.dst = c.src AND back.proto = c.proto AND back.port = c.port
        ) AS is_one_way
    FROM called c
    WHERE c.is_answered
),
crowds AS (
    SELECT traffic, greatest(3, 1 + floor(log2(count(DISTINCT src)))) AS several
    FROM called
    GROUP BY traffic
),
sides AS (
    SELECT traffic, dst, proto, port,
        count(*) AS clients,
        count_if(is_one_way) AS one_way_clients,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes
    FROM answered
    GROUP BY traffic, dst, proto, port
),
services AS (
    SELECT s.dst, s.proto, s.port,
        CAST(coalesce(sum(s.clients) FILTER (WHERE s.traffic = 'internal-internal'), 0) AS BIGINT) AS internal_clients,
        CAST(coalesce(sum(s.clients) FILTER (WHERE s.traffic = 'external-internal'), 0) AS BIGINT) AS external_clients,
        coalesce(bool_or(s.one_way_clients >= c.several) FILTER (WHERE s.traffic = 'internal-internal'), FALSE) AS serves_us,
        coalesce(bool_or(s.one_way_clients >= c.several) FILTER (WHERE s.traffic = 'external-internal'), FALSE) AS serves_others,
        CAST(sum(s.flows) AS BIGINT) AS flows,
        CAST(sum(s.up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(s.down_bytes) AS BIGINT) AS down_bytes
    FROM sides s
    JOIN crowds c ON c.traffic = s.traffic
    GROUP BY s.dst, s.proto, s.port
)
SELECT s.dst, a.address, s.proto, s.port, s.internal_clients, s.external_clients, s.serves_us, s.serves_others,
    s.flows, s.up_bytes, s.down_bytes
FROM services s
JOIN addresses a ON a.id = s.dst
WHERE (s.serves_us OR s.serves_others) AND a.internal
ORDER BY s.internal_clients + s.external_clients DESC NULLS LAST, s.flows DESC NULLS LAST, s.dst NULLS LAST,
    s.proto NULLS LAST, s.port NULLS LAST
