-- Who does something in what was put in: what is known of all others stays as it is.
SELECT src FROM flows_source GROUP BY src
