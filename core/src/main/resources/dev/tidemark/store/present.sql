-- In how many flows a column holds anything that not every source knows.
SELECT count(src_port) AS src_port, count(duration_us) AS duration_us, count(up_packets) AS up_packets,
    count(down_packets) AS down_packets, count(state) AS state
FROM raw
