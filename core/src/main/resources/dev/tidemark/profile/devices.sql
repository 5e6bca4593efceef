-- Ours, with what they opened and what they answered.
WITH ends AS (
    SELECT src AS id, dst, flows AS opened, 0 AS answered, up_bytes, down_bytes,
        CASE WHEN traffic = 'internal-external' THEN flows ELSE 0 END AS outward,
        CASE WHEN port = 53 THEN flows ELSE 0 END AS dns_flows,
        CASE WHEN port = 53 THEN up_bytes + down_bytes ELSE 0 END AS dns_bytes
    FROM pairs_of_part
    WHERE traffic IN ('internal-internal', 'internal-external')
    UNION ALL
    SELECT dst AS id, CAST(NULL AS INTEGER) AS dst, 0 AS opened, flows AS answered, 0 AS up_bytes, 0 AS down_bytes,
        0 AS outward, 0 AS dns_flows, 0 AS dns_bytes
    FROM pairs_of_part
    WHERE traffic IN ('internal-internal', 'external-internal')
),
summed AS (
    SELECT id,
        count(DISTINCT dst) AS destinations,
        CAST(sum(opened) AS BIGINT) AS opened,
        CAST(sum(answered) AS BIGINT) AS answered,
        CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
        CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
        CAST(sum(outward) AS BIGINT) AS outward,
        CAST(sum(dns_flows) AS BIGINT) AS dns_flows,
        CAST(sum(dns_bytes) AS BIGINT) AS dns_bytes
    FROM ends
    GROUP BY id
)
SELECT id, destinations, opened, answered, up_bytes, down_bytes, outward, dns_flows, dns_bytes
FROM summed
ORDER BY up_bytes + down_bytes DESC NULLS LAST, opened + answered DESC NULLS LAST, id NULLS LAST
