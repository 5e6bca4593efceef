SELECT day
FROM clean_hours_source
GROUP BY day
ORDER BY day NULLS LAST
