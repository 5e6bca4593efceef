SELECT day
FROM clean_pairs
GROUP BY day
