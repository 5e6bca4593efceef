SELECT day, hour
FROM whole
GROUP BY day, hour
ORDER BY day NULLS LAST, hour NULLS LAST
