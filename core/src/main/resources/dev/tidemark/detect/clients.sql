-- Outside clients, without the internet's background: who makes fewer than five flows to fewer than three ports is one of
-- thousands of probes that no server escapes, and nothing that can be told of one tells it from the others.
SELECT src AS client
FROM pairs
WHERE NOT src_internal AND dst_internal
GROUP BY src
HAVING sum(flows) >= 5 OR count(DISTINCT port) >= 3
