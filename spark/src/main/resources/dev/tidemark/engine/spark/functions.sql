-- Functions of the common dialect that Spark lacks; one statement each. They are put into the queries as they stand, so that
-- the executors need nothing of ours.
-- A text in ISO 8601 as microseconds since the epoch; without a zone it is UTC; NULL where it is none.
CREATE OR REPLACE TEMPORARY FUNCTION iso_micros(t STRING) RETURNS BIGINT
RETURN CASE WHEN t RLIKE '^ *[0-9]{1,6}-[0-9]{1,2}-[0-9]{1,2}([T ].*)?$'
    THEN unix_micros(try_cast(regexp_replace(trim(t), '([0-9:.] ?[+-][0-9]{2})([0-9]{2})$', '$1:$2') AS TIMESTAMP)) END;
-- The same of a text that begins with the day: 31/12/2024 11:59:59 PM, 31/12/2024 23:59:59, 31/12/2024 23:59.
CREATE OR REPLACE TEMPORARY FUNCTION day_first_micros(t STRING) RETURNS BIGINT
RETURN unix_micros(coalesce(
    try_to_timestamp(trim(t), 'd/M/yyyy h:mm:ss a'),
    try_to_timestamp(trim(t), 'd/M/yyyy H:mm:ss'),
    try_to_timestamp(trim(t), 'd/M/yyyy H:mm')));
-- A whole number with digits of base 16, such as 0x01bb; NULL where it is none.
CREATE OR REPLACE TEMPORARY FUNCTION hex_number(t STRING) RETURNS BIGINT
RETURN CASE WHEN trim(t) RLIKE '^0x[0-9a-fA-F]{1,15}$' THEN CAST(conv(substring(trim(t), 3), 16, 10) AS BIGINT) END;
