-- Functions of the common dialect that Spark lacks; one statement each. They are put into the queries as they stand, so that
-- the executors need nothing of ours.
-- Text as the engine itself reads it: with dashes between the parts of a date, a point before a fraction, no blank before a zone
-- and a colon within it.
CREATE OR REPLACE TEMPORARY FUNCTION usual_stamp(t STRING) RETURNS STRING
RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(trim(t),
    '^([0-9]{4})([0-9]{2})([0-9]{2})[T ]?([0-9]{2})([0-9]{2})([0-9]{2})', '$1-$2-$3 $4:$5:$6'),
    '^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})', '$1-$2-$3'),
    '(:[0-9]{2}),([0-9])', '$1.$2'),
    ' +(Z|[+-][0-9]{2}(:?[0-9]{2})?)$', '$1'),
    '([0-9:.][+-][0-9]{2})([0-9]{2})$', '$1:$2');
-- A text that begins with the year as microseconds since the epoch; without a zone it is UTC; NULL where it is none. What needs no
-- other spelling is not spelled otherwise first, which would take longer than to read it.
CREATE OR REPLACE TEMPORARY FUNCTION iso_micros(t STRING) RETURNS BIGINT
RETURN CASE WHEN t RLIKE '^ *[0-9]{1,6}[-/]?[0-9]{1,2}[-/]?[0-9]{1,2}([T 0-9].*)?$' THEN coalesce(
    CASE WHEN contains(t, '-') THEN unix_micros(try_cast(t AS TIMESTAMP)) END,
    unix_micros(CASE WHEN contains(usual_stamp(t), '-') THEN try_cast(usual_stamp(t) AS TIMESTAMP) END),
    unix_micros(try_to_timestamp(usual_stamp(t), 'yyyy-M-d h:mm:ss a'))) END;
-- The same of a text that begins with the day, and of one that begins with the month.
CREATE OR REPLACE TEMPORARY FUNCTION day_first_micros(t STRING) RETURNS BIGINT
RETURN iso_micros(regexp_replace(trim(t), '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})', '$3-$2-$1'));
CREATE OR REPLACE TEMPORARY FUNCTION month_first_micros(t STRING) RETURNS BIGINT
RETURN iso_micros(regexp_replace(trim(t), '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})', '$3-$1-$2'));
-- A whole number with digits of base 16, such as 0x01bb; NULL where it is none.
CREATE OR REPLACE TEMPORARY FUNCTION hex_number(t STRING) RETURNS BIGINT
RETURN CASE WHEN trim(t) RLIKE '^0x[0-9a-fA-F]{1,15}$' THEN CAST(conv(substring(trim(t), 3), 16, 10) AS BIGINT) END;
