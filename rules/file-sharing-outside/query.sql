-- The doors are RPC, NetBIOS sessions, SMB and WinRM, over TCP: names are looked up by NetBIOS over UDP anywhere. Each flow counts by
-- the share of the fleet that does not open the same address so: a cloud's share is everybody's. What was sent there counts at any
-- port, since a share that these doors refuse is sought by web protocols next.
WITH tries AS (
    SELECT src, dst,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(unanswered) AS BIGINT) AS unanswered,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND NOT dst_internal AND proto = 'tcp' AND port IN (135, 139, 445, 5985, 5986)
    GROUP BY src, dst
), clean_tries AS (
    SELECT day, src, CAST(sum(flows) AS BIGINT) AS flows
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal AND proto = 'tcp' AND port IN (135, 139, 445, 5985, 5986)
    GROUP BY day, src
), usual AS (
    SELECT src, max(flows) AS flows FROM clean_tries GROUP BY src
), sent AS (
    SELECT q.src, CAST(sum(q.up_bytes) AS BIGINT) AS up_bytes
    FROM pairs q
    JOIN tries t ON t.src = q.src AND t.dst = q.dst
    GROUP BY q.src
), users AS (
    SELECT dst, count(DISTINCT src) AS devices FROM tries GROUP BY dst
), fleet AS (
    SELECT greatest(count(*), 2) AS devices FROM devices
), weighed AS (
    SELECT t.src, t.dst, t.flows, t.unanswered, t.first_ts, t.last_ts, u.devices,
        CAST(floor(1000 * t.flows * greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0)) AS BIGINT) AS weight
    FROM tries t
    JOIN users u ON u.dst = t.dst
    CROSS JOIN fleet f
), summed AS (
    SELECT src,
        CAST(sum(weight) AS BIGINT) / 1000 AS weight,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(unanswered) AS BIGINT) AS unanswered,
        count(*) AS addresses,
        min(devices) AS devices,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM weighed
    GROUP BY src
)
SELECT
    s.src AS device,
    ln((1 + s.weight / greatest(w.days, 1)) / greatest(1 + coalesce(q.flows, 0), 1)) AS statistic,
    s.first_ts AS first_seen,
    s.last_ts AS last_seen,
    s.flows AS tries_observed,
    CASE WHEN w.clean_days > 0 THEN coalesce(q.flows, 0) END AS tries_expected,
    s.addresses AS addresses_observed,
    s.unanswered AS unanswered_observed,
    n.up_bytes AS upload_observed,
    s.devices AS devices_trying_observed
FROM summed s
JOIN sent n ON n.src = s.src
CROSS JOIN window_span w
LEFT JOIN usual q ON q.src = s.src
