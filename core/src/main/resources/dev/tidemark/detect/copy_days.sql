SELECT day FROM hours_source GROUP BY day ORDER BY day NULLS LAST
