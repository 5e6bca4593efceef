-- What is expected follows the device's other traffic, so that a busy day explains itself; its own ratio on clean days
-- leans on the fleet's as long as the device has shown little. What it does beyond them may ask as much as the fleet's does: its
-- user was away then, and a machine left alone asks for few names. A device without a past may be a server, which asks more for
-- each other flow than a desk does: it is held to the ratio that one in twenty exceeds on clean days, and may ask as much as the
-- middle one asks. What a device asked on clean days it may ask again, whatever else it does: a printer asks for names and opens
-- nothing. A name server passes on what others ask of it: only what it asks beyond that is its own.
WITH asked AS (
    SELECT dst, CAST(sum(flows) AS BIGINT) AS flows, CAST(sum(up_bytes) AS BIGINT) AS bytes
    FROM pairs
    WHERE src_internal AND dst_internal AND port IN (53, 853)
    GROUP BY dst
), made AS (
    SELECT src,
        CAST(coalesce(sum(flows) FILTER (WHERE port IN (53, 853)), 0) AS BIGINT) AS queries,
        CAST(coalesce(sum(up_bytes) FILTER (WHERE port IN (53, 853)), 0) AS BIGINT) AS bytes,
        CAST(coalesce(sum(flows) FILTER (WHERE port NOT IN (53, 853)), 0) AS BIGINT) AS others,
        min(first_ts) FILTER (WHERE port IN (53, 853)) AS first_ts,
        max(last_ts) FILTER (WHERE port IN (53, 853)) AS last_ts
    FROM pairs
    WHERE src_internal
    GROUP BY src
), today AS (
    SELECT m.src, m.others, m.first_ts, m.last_ts,
        greatest(m.queries - coalesce(a.flows, 0), 0) AS queries,
        greatest(m.bytes - coalesce(a.bytes, 0), 0) AS bytes
    FROM made m
    LEFT JOIN asked a ON a.dst = m.src
), clean AS (
    SELECT c.src,
        coalesce(sum(c.flows) FILTER (WHERE c.port IN (53, 853)), 0) * max(w.days) / greatest(max(w.clean_days), 1) AS queries,
        coalesce(sum(c.up_bytes) FILTER (WHERE c.port IN (53, 853)), 0) * max(w.days) / greatest(max(w.clean_days), 1) AS bytes,
        coalesce(sum(c.flows) FILTER (WHERE c.port NOT IN (53, 853)), 0) * max(w.days) / greatest(max(w.clean_days), 1) AS others
    FROM clean_pairs c
    CROSS JOIN window_span w
    WHERE c.src_internal
    GROUP BY c.src
), fleet AS (
    SELECT
        median(queries / greatest(others, 1)) AS query_ratio,
        median(bytes / greatest(others, 1)) AS byte_ratio,
        greatest(median(queries), 1) AS queries,
        greatest(median(bytes), 1) AS bytes,
        greatest(median(others), 1) AS others
    FROM today
    WHERE queries > 0
), askers AS (
    SELECT
        percentile_cont(0.95) WITHIN GROUP (ORDER BY c.queries / greatest(c.others, 1)) AS query_ratio,
        percentile_cont(0.95) WITHIN GROUP (ORDER BY c.bytes / greatest(c.others, 1)) AS byte_ratio,
        median(c.queries) AS queries,
        median(c.bytes) AS bytes
    FROM clean c
    CROSS JOIN params p
    WHERE c.queries >= p.min_queries
), own AS (
    SELECT c.src,
        (c.queries + f.query_ratio * f.others * p.lean) / greatest(c.others + f.others * p.lean, 1) AS query_ratio,
        (c.bytes + f.byte_ratio * f.others * p.lean) / greatest(c.others + f.others * p.lean, 1) AS byte_ratio
    FROM clean c
    CROSS JOIN fleet f
    CROSS JOIN params p
), marks AS (
    SELECT t.src, t.queries, t.bytes, t.others, t.first_ts, t.last_ts,
        f.queries * p.lean AS soft_queries,
        f.bytes * p.lean AS soft_bytes,
        CASE WHEN c.src IS NULL
            THEN greatest(t.others * greatest(f.query_ratio, coalesce(a.query_ratio, 0)), coalesce(a.queries, 0))
            ELSE greatest(c.queries, c.others * o.query_ratio + greatest(t.others - c.others, 0) * greatest(o.query_ratio, f.query_ratio))
            END AS query_mark,
        CASE WHEN c.src IS NULL
            THEN greatest(t.others * greatest(f.byte_ratio, coalesce(a.byte_ratio, 0)), coalesce(a.bytes, 0))
            ELSE greatest(c.bytes, c.others * o.byte_ratio + greatest(t.others - c.others, 0) * greatest(o.byte_ratio, f.byte_ratio))
            END AS byte_mark
    FROM today t
    CROSS JOIN fleet f
    CROSS JOIN askers a
    CROSS JOIN params p
    LEFT JOIN clean c ON c.src = t.src
    LEFT JOIN own o ON o.src = t.src
    WHERE t.queries >= p.min_queries
)
SELECT
    src AS device,
    ln((bytes + soft_bytes) / nullif(byte_mark + soft_bytes, 0)) AS statistic,
    first_ts AS first_seen,
    last_ts AS last_seen,
    bytes AS dns_upload_observed,
    byte_mark AS dns_upload_expected,
    soft_bytes AS dns_upload_scale,
    queries AS queries_observed,
    query_mark AS queries_expected
FROM marks
WHERE bytes > byte_mark
