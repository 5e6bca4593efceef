SELECT traffic,
    CAST(sum(flows) AS BIGINT) AS flows,
    count(DISTINCT src) AS sources,
    count(DISTINCT dst) AS destinations,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes
FROM pairs_of_part
GROUP BY traffic
