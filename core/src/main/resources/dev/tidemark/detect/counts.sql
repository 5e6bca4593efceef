-- Clean days of devices and of clients; and devices that are seen for themselves, as one that only a sensed partner shows has
-- hardly more partners than that one.
SELECT d.device_days, d.client_days, s.devices AS seen_devices, a.addresses
FROM (
    SELECT
        count(DISTINCT day) FILTER (WHERE src_internal) AS device_days,
        count(DISTINCT day) FILTER (WHERE NOT src_internal AND dst_internal) AS client_days
    FROM clean_pairs
) d
CROSS JOIN (
    SELECT count(*) AS devices
    FROM (SELECT src FROM pairs WHERE src_internal GROUP BY src HAVING count(DISTINCT dst) > 2) seen
) s
CROSS JOIN (SELECT count(*) AS addresses FROM addresses) a
