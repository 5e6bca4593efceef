-- How much longer than its mark the device held connections to one address, in multiples, softened by what is usual. The mark is
-- its longest clean day with the same owner at the same port, as push servers of one owner take turns, or half of what it held
-- at that port with anybody: a program's other servers. At ports that honest programs hold all day long (shells, mail, browsers,
-- tunnels, desks at a distance, calls, queues, messages, push) a new address means half as much. It counts by the share of the
-- fleet that does not use the address, and less where others used it on clean days.
WITH held AS (
    SELECT o.day, o.src, o.dst, o.port, coalesce(a.owner, a.address) AS owner, o.held, o.connections, o.bytes, o.first_ts, o.last_ts
    FROM observed o
    JOIN addresses a ON a.id = o.dst
), clean AS (
    SELECT b.day, b.src, b.port, coalesce(a.owner, a.address) AS owner, CAST(sum(b.held) AS BIGINT) AS held
    FROM baseline b
    JOIN addresses a ON a.id = b.dst
    GROUP BY b.day, b.src, b.port, coalesce(a.owner, a.address)
), same_owner AS (
    SELECT src, port, owner, max(held) AS held FROM clean GROUP BY src, port, owner
), same_port AS (
    SELECT src, port, max(held) AS held FROM clean GROUP BY src, port
), users AS (
    SELECT dst, count(DISTINCT src) AS devices
    FROM pairs
    WHERE src_internal AND NOT dst_internal
    GROUP BY dst
), clean_users AS (
    SELECT src, dst FROM clean_pairs WHERE src_internal AND NOT dst_internal GROUP BY src, dst
), clean_user_counts AS (
    SELECT dst, count(*) AS devices FROM clean_users GROUP BY dst
), fleet AS (
    SELECT greatest(count(*), 2) AS devices FROM devices
), marked AS (
    SELECT h.src, h.dst, h.port, h.held, h.connections, h.bytes, h.first_ts, h.last_ts, u.devices,
        coalesce(n.devices, 0) - CASE WHEN k.src IS NULL THEN 0 ELSE 1 END AS others_before,
        greatest(coalesce(o.held, 0), 0.5e0 * coalesce(s.held, 0)) AS mark,
        1000000.0e0 * p.usual_seconds AS usual,
        greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0)
            * CASE WHEN h.port IN (
                22, 143, 443, 500, 993, 1194, 1723, 1883, 3389, 3478, 3479, 3480, 3481, 4500, 5222, 5223, 5228, 5229, 5230, 5671,
                5672, 5938, 8801, 8802, 8883, 10000, 19305, 51820) THEN 0.5e0 ELSE 1 END AS weight
    FROM held h
    JOIN users u ON u.dst = h.dst
    CROSS JOIN fleet f
    CROSS JOIN params p
    LEFT JOIN same_owner o ON o.src = h.src AND o.port = h.port AND o.owner = h.owner
    LEFT JOIN same_port s ON s.src = h.src AND s.port = h.port
    LEFT JOIN clean_user_counts n ON n.dst = h.dst
    LEFT JOIN clean_users k ON k.src = h.src AND k.dst = h.dst
), judged AS (
    SELECT src, dst, port, held, connections, bytes, first_ts, last_ts, devices, mark,
        weight * greatest(ln((held + usual) / nullif(mark + usual, 0)), 0) / sqrt(greatest(1 + others_before, 1)) AS statistic
    FROM marked
), ranked AS (
    SELECT src, dst, held, connections, bytes, first_ts, last_ts, devices, mark, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, held DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM judged
)
SELECT
    r.src AS device,
    r.dst AS peer,
    r.statistic,
    r.first_ts AS first_seen,
    r.last_ts AS last_seen,
    r.held / 1000000 AS held_observed,
    CASE WHEN w.clean_days > 0 THEN r.mark / 1000000 END AS held_expected,
    r.connections AS connections_observed,
    r.bytes AS exchanged_observed,
    r.devices AS devices_using_it_observed
FROM ranked r
CROSS JOIN window_span w
WHERE r.place = 1
