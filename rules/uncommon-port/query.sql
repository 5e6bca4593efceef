-- Common are the system ports (RFC 6335) and those user ports at which kinds of services that anybody may use are offered: tunnels,
-- databases, messages, calls, video, queues, desks at a distance, web servers. Each flow that got no answer takes away its
-- share of the bytes. FTP names its ports as it goes, so an address that offers it has no uncommon ones.
WITH ports AS (
    SELECT port, port < 1024 OR port IN (
        1194, 1433, 1521, 1723, 1883, 1935, 2082, 2083, 2086, 2087, 2095, 2096, 2195, 2196, 2197, 3128, 3306, 3389, 3478, 3479,
        3480, 3481, 4443, 4500, 5060, 5061, 5222, 5223, 5228, 5229, 5230, 5242, 5269, 5349, 5432, 5671, 5672, 5900, 5938, 6379,
        6443, 8000, 8008, 8080, 8443, 8801, 8802, 8883, 9092, 9200, 9418, 9443, 10443, 11371, 27017) AS is_common
    FROM (
        SELECT port FROM pairs WHERE src_internal AND NOT dst_internal AND proto = 'tcp'
        UNION
        SELECT port FROM clean_pairs WHERE src_internal AND NOT dst_internal AND proto = 'tcp'
    ) seen
), doors AS (
    SELECT q.src, q.dst, q.port, o.is_common,
        CAST(floor((q.up_bytes + q.down_bytes) * (1 - q.unanswered / greatest(q.flows, 1))) AS BIGINT) AS bytes,
        q.first_ts, q.last_ts
    FROM pairs q
    JOIN ports o ON o.port = q.port
    WHERE q.src_internal AND NOT q.dst_internal AND q.proto = 'tcp' AND q.unanswered < q.flows
        AND q.up_bytes > 0 AND q.down_bytes > 0
), clean_doors AS (
    SELECT q.day, q.src, q.dst, o.is_common,
        CAST(floor((q.up_bytes + q.down_bytes) * (1 - q.unanswered / greatest(q.flows, 1))) AS BIGINT) AS bytes
    FROM clean_pairs q
    JOIN ports o ON o.port = q.port
    WHERE q.src_internal AND NOT q.dst_internal AND q.proto = 'tcp'
), two_sided AS (
    SELECT src, dst,
        CAST(sum(CASE WHEN is_common THEN 0 ELSE bytes END) AS BIGINT) AS uncommon,
        CAST(sum(CASE WHEN is_common THEN bytes ELSE 0 END) AS BIGINT) AS common,
        count_if(NOT is_common) AS uncommon_ports,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM doors
    GROUP BY src, dst
    HAVING count_if(is_common) > 0 AND count_if(NOT is_common) > 0 AND count_if(port IN (20, 21, 989, 990)) = 0
), clean_two_sided AS (
    SELECT day, src, dst,
        least(sum(CASE WHEN is_common THEN 0 ELSE bytes END), sum(CASE WHEN is_common THEN bytes ELSE 0 END)) AS bytes
    FROM clean_doors
    GROUP BY day, src, dst
), own AS (
    SELECT src, max(bytes) AS bytes FROM clean_two_sided GROUP BY src
), users AS (
    SELECT dst, count(DISTINCT src) AS devices FROM doors WHERE NOT is_common GROUP BY dst
), clean_users AS (
    SELECT d.dst, count(DISTINCT d.src) AS devices FROM clean_doors d WHERE NOT d.is_common GROUP BY d.dst
), fleet AS (
    SELECT greatest(count(*), 2) AS devices FROM devices
), weighed AS (
    SELECT t.src, t.dst, t.uncommon, t.common, t.uncommon_ports, t.first_ts, t.last_ts, u.devices,
        greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0) / sqrt(greatest(1 + coalesce(c.devices, 0), 1)) * (
            ln(1 + least(t.uncommon, t.common) / 1000 / greatest(w.days, 1)) - ln(1 + coalesce(o.bytes, 0) / 1000)) AS statistic
    FROM two_sided t
    JOIN users u ON u.dst = t.dst
    CROSS JOIN fleet f
    CROSS JOIN window_span w
    LEFT JOIN own o ON o.src = t.src
    LEFT JOIN clean_users c ON c.dst = t.dst
), ranked AS (
    SELECT src, dst, uncommon, common, uncommon_ports, first_ts, last_ts, devices, statistic,
        row_number() OVER (PARTITION BY src ORDER BY statistic DESC NULLS LAST, dst NULLS LAST) AS place
    FROM weighed
)
SELECT
    src AS device,
    dst AS peer,
    statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    uncommon AS uncommon_observed,
    common AS common_observed,
    uncommon_ports AS uncommon_ports_observed,
    devices AS devices_using_it_observed
FROM ranked
WHERE place = 1
