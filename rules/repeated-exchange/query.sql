-- The busiest hour tells how fast, and the root of the hours for how long: a poll by the second gives itself away in an hour, one
-- by the half minute in a day. Clean days forgive as much as the device itself, or anybody else at the same owner and port,
-- repeated then; and the share of the fleet that uses the same service counts against it.
WITH both_sides AS (
    SELECT TRUE AS is_judged, o.day, o.hour, o.src, o.dst, o.port, o.up_bytes, o.down_bytes, o.exchanges, o.flows, o.first_ts, o.last_ts
    FROM observed o
    UNION ALL
    SELECT FALSE AS is_judged, b.day, b.hour, b.src, b.dst, b.port, b.up_bytes, b.down_bytes, b.exchanges, b.flows, b.first_ts, b.last_ts
    FROM baseline b
), daily AS (
    SELECT is_judged, day, src, dst, port,
        max(exchanges) AS exchanges,
        count(*) AS hours,
        CAST(sum(flows) AS BIGINT) AS flows,
        min(first_ts) AS first_ts,
        max(last_ts) AS last_ts,
        ln(1 + max(exchanges)) + 0.5e0 * ln(greatest(count(*), 1)) AS weight
    FROM both_sides
    GROUP BY is_judged, day, src, dst, port
), sizes AS (
    SELECT day, src, dst, port, up_bytes, down_bytes,
        row_number() OVER (
            PARTITION BY day, src, dst, port
            ORDER BY exchanges DESC NULLS LAST, hour NULLS LAST) AS place
    FROM observed
), own AS (
    SELECT src, max(weight) AS weight FROM daily WHERE NOT is_judged GROUP BY src
), alike AS (
    SELECT coalesce(a.owner, a.address) AS owner, d.port, max(d.weight) AS weight
    FROM daily d
    JOIN addresses a ON a.id = d.dst
    WHERE NOT d.is_judged
    GROUP BY coalesce(a.owner, a.address), d.port
), users AS (
    SELECT dst, port, count(DISTINCT src) AS devices
    FROM pairs
    WHERE src_internal AND NOT dst_internal AND proto = 'tcp'
    GROUP BY dst, port
), fleet AS (
    SELECT greatest(count(*), 2) AS devices FROM devices
), judged AS (
    SELECT d.src, d.dst, d.port, d.exchanges, d.hours, d.flows, d.first_ts, d.last_ts, z.up_bytes, z.down_bytes, u.devices,
        d.weight * greatest(1 - (u.devices - 1) / greatest(0.5e0 * f.devices, 1), 0)
            - greatest(coalesce(o.weight, 0), coalesce(k.weight, 0)) AS statistic
    FROM daily d
    JOIN sizes z ON z.day = d.day AND z.src = d.src AND z.dst = d.dst AND z.port = d.port AND z.place = 1
    JOIN addresses a ON a.id = d.dst
    JOIN users u ON u.dst = d.dst AND u.port = d.port
    CROSS JOIN fleet f
    LEFT JOIN own o ON o.src = d.src
    LEFT JOIN alike k ON k.owner = coalesce(a.owner, a.address) AND k.port = d.port
    WHERE d.is_judged
), ranked AS (
    SELECT src, dst, exchanges, hours, flows, first_ts, last_ts, up_bytes, down_bytes, devices, statistic,
        row_number() OVER (
            PARTITION BY src
            ORDER BY statistic DESC NULLS LAST, dst NULLS LAST, port NULLS LAST, first_ts NULLS LAST) AS place
    FROM judged
)
SELECT
    src AS device,
    dst AS peer,
    statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    exchanges AS exchanges_observed,
    hours AS hours_observed,
    flows AS flows_observed,
    up_bytes AS sent_observed,
    down_bytes AS received_observed,
    devices AS devices_using_it_observed
FROM ranked
WHERE place = 1
