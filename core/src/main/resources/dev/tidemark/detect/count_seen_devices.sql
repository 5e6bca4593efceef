-- Devices that are seen for themselves: one that only a sensed partner shows has hardly more partners than that one.
SELECT count(*) AS devices
FROM (SELECT src FROM pairs WHERE src_internal GROUP BY src HAVING count(DISTINCT dst) > 2) seen
