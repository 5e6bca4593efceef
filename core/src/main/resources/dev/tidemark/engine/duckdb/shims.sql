-- Functions of the common dialect that are named as in Spark and called otherwise in DuckDB; one macro each.
CREATE MACRO percentile(x, p) AS quantile_cont(x, p);
-- DuckDB's own walks through every letter of a text, most of which have no space at all.
CREATE MACRO trim(t) AS CASE WHEN contains(t, ' ') THEN ltrim(rtrim(t)) ELSE t END;
-- The n-th quartile: asked for together, they cost one sorting.
CREATE MACRO quartile(x, n) AS list_extract(quantile_cont(x, [0.25, 0.5, 0.75]), n);
CREATE MACRO unix_micros(t) AS epoch_us(t);
CREATE MACRO timestamp_micros(t) AS make_timestamp(CAST(t AS BIGINT));
CREATE MACRO get_json_object(text, path) AS json_extract_string(text, path);
-- A text in ISO 8601 as microseconds since the epoch; without a zone it is UTC; NULL where it is none.
CREATE MACRO iso_micros(t) AS epoch_us(try_cast(t AS TIMESTAMPTZ));
-- The same of a text that begins with the day: 31/12/2024 11:59:59 PM, 31/12/2024 23:59:59, 31/12/2024 23:59.
CREATE MACRO day_first_micros(t) AS epoch_us(try_strptime(trim(t), ['%d/%m/%Y %I:%M:%S %p', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M']));
-- A whole number with digits of base 16, such as 0x01bb; NULL where it is none.
CREATE MACRO hex_number(t) AS CASE WHEN trim(t) LIKE '0x%' THEN try_cast(trim(t) AS BIGINT) END;
-- Division of whole numbers, towards 0.
CREATE MACRO div(a, b) AS a // b;
