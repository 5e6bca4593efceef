-- Sums by hour, with addresses still as the source wrote them: the one reading of all flows that everything else follows
-- from. Hours count from 1970 in local time, whose offset changes at most twice in a span. What comes back to a TCP flow that
-- nobody answers is nothing, or refusals: packets of 66 bytes at most, Ethernet, IP and TCP headers, and few of them.
WITH marked AS (
    SELECT file_number, src, dst, proto, port, ts, up_bytes, down_bytes,
        CASE proto
            WHEN 'tcp' THEN down_bytes <= 66 * least(greatest(coalesce(down_packets, 1), 1), 4)
            WHEN 'udp' THEN down_bytes = 0
            ELSE FALSE
        END AS unanswered
    FROM raw
)
SELECT
    file_number,
    src,
    dst,
    proto,
    port,
    CAST(floor((ts + CASE WHEN ts < :switch1 THEN :offset1 WHEN ts < :switch2 THEN :offset2 ELSE :offset3 END)
        / 3600000000.0e0) AS INTEGER) AS local_hour,
    count(*) AS flows,
    count_if(unanswered) AS unanswered,
    CAST(sum(up_bytes) AS BIGINT) AS up_bytes,
    CAST(sum(down_bytes) AS BIGINT) AS down_bytes,
    min(ts) AS first_ts,
    max(ts) AS last_ts
FROM marked
GROUP BY file_number, src, dst, proto, port, local_hour
