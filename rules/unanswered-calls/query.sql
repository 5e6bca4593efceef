-- The calls a day that a device makes to one outside address in vain, each counted by the square of their share among its calls
-- there, so that a service that fails now and then counts for little; against the most on a clean day, and by the share of the
-- fleet that does not call the address. A sensor that sees one direction alone sees no answers at all: then nothing counts.
WITH called AS (
    SELECT src, dst, port,
        CAST(sum(flows) AS BIGINT) AS flows,
        CAST(sum(unanswered) AS BIGINT) AS unanswered,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts
    FROM pairs
    WHERE src_internal AND NOT dst_internal AND proto = 'tcp'
    GROUP BY src, dst, port
), clean_called AS (
    SELECT day, src, dst, port,
        sum(unanswered) * (sum(unanswered) / greatest(sum(flows), 1)) * (sum(unanswered) / greatest(sum(flows), 1)) AS vain
    FROM clean_pairs
    WHERE src_internal AND NOT dst_internal AND proto = 'tcp'
    GROUP BY day, src, dst, port
), usual AS (
    SELECT src, max(vain) AS vain FROM clean_called GROUP BY src
), users AS (
    SELECT dst, count(DISTINCT src) AS devices FROM called WHERE unanswered > 0 GROUP BY dst
), fleet AS (
    SELECT greatest(count(*), 2) AS devices FROM devices
), sensor AS (
    SELECT least(count_if(down_bytes > 0) / greatest(p.answers_seen * count(*), 1e-9), 1) AS sees
    FROM pairs
    CROSS JOIN params p
    GROUP BY p.answers_seen
), vain AS (
    SELECT c.src, c.dst, c.port, c.flows, c.unanswered, c.first_ts, c.last_ts, u.devices,
        coalesce(k.vain, 0) AS usually,
        s.sees * greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0) * (
            ln(1 + c.unanswered * (c.unanswered / nullif(c.flows, 0)) * (c.unanswered / nullif(c.flows, 0)) / greatest(w.days, 1))
            - ln(1 + coalesce(k.vain, 0))) AS statistic
    FROM called c
    JOIN users u ON u.dst = c.dst
    CROSS JOIN fleet f
    CROSS JOIN sensor s
    CROSS JOIN window_span w
    LEFT JOIN usual k ON k.src = c.src
    WHERE c.unanswered > 0 AND c.flows > 0
), ranked AS (
    SELECT src, dst, flows, unanswered, first_ts, last_ts, devices, usually, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST) AS place
    FROM vain
)
SELECT
    src AS device,
    dst AS peer,
    statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    unanswered AS unanswered_observed,
    usually AS unanswered_expected,
    flows AS calls_observed,
    devices AS devices_calling_observed
FROM ranked
WHERE place = 1
