-- For each day, device, outside address and port: how long connections were held. Only flows that lasted count, and together no
-- longer than from the first moment to the last, as parallel ones are one presence. A flow that nobody answered is held by
-- nobody; where the source knows no answers, none is asked for.
SELECT f.day, f.src, f.dst, f.port,
    least(CAST(sum(f.duration_us) AS BIGINT), max(f.ts + f.duration_us) - min(f.ts)) AS held,
    count(*) AS connections,
    CAST(sum(coalesce(f.up_bytes, 0) + coalesce(f.down_bytes, 0)) AS BIGINT) AS bytes,
    min(f.ts) AS first_ts,
    max(f.ts + f.duration_us) AS last_ts
FROM flows f
CROSS JOIN params p
WHERE f.src_internal AND NOT f.dst_internal AND f.duration_us >= 1000000 * p.min_seconds AND coalesce(f.down_bytes, 1) > 0
GROUP BY f.day, f.src, f.dst, f.port
