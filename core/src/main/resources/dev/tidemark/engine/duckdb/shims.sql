-- Functions of the common dialect that are named as in Spark and called otherwise in DuckDB; one macro each.
CREATE MACRO percentile(x, p) AS quantile_cont(x, p);
-- DuckDB's own walks through every letter of a text, most of which have no space at all.
CREATE MACRO trim(t) AS CASE WHEN contains(t, ' ') THEN ltrim(rtrim(t)) ELSE t END;
-- The n-th quartile: asked for together, they cost one sorting.
CREATE MACRO quartile(x, n) AS list_extract(quantile_cont(x, [0.25, 0.5, 0.75]), n);
CREATE MACRO unix_micros(t) AS epoch_us(t);
CREATE MACRO timestamp_micros(t) AS make_timestamp(CAST(t AS BIGINT));
CREATE MACRO get_json_object(text, path) AS json_extract_string(text, path);
-- Text as the engine itself reads it: with signs between the parts of a date, a point before a fraction, no blank before a zone.
CREATE MACRO usual_stamp(t) AS regexp_replace(regexp_replace(regexp_replace(trim(t),
    '^(\d{4})(\d\d)(\d\d)[T ]?(\d\d)(\d\d)(\d\d)', '\1-\2-\3 \4:\5:\6'), '(:\d\d),(\d)', '\1.\2'), ' +(Z|[+-]\d\d(:?\d\d)?)$', '\1');
-- A text that begins with the year as microseconds since the epoch; without a zone it is UTC; NULL where it is none. What needs no
-- other spelling is not spelled otherwise first, which would take longer than to read it.
CREATE MACRO iso_micros(t) AS coalesce(
    epoch_us(try_cast(t AS TIMESTAMPTZ)),
    epoch_us(try_cast(usual_stamp(t) AS TIMESTAMPTZ)),
    epoch_us(try_strptime(usual_stamp(t), '%Y-%m-%d %I:%M:%S %p')));
-- The same of a text that begins with the day, and of one that begins with the month.
CREATE MACRO day_first_micros(t) AS iso_micros(regexp_replace(trim(t), '^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})', '\3-\2-\1'));
CREATE MACRO month_first_micros(t) AS iso_micros(regexp_replace(trim(t), '^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})', '\3-\1-\2'));
-- A whole number with digits of base 16, such as 0x01bb; NULL where it is none.
CREATE MACRO hex_number(t) AS CASE WHEN trim(t) LIKE '0x%' THEN try_cast(trim(t) AS BIGINT) END;
-- Division of whole numbers, towards 0.
CREATE MACRO div(a, b) AS a // b;
