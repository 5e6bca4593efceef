// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of separated text. Everything is read as text, and typed afterwards, so that a row which does not fit can say why.
 */
final class TextRows {
    /** Holds the line where it has too few fields or too many. */
    static final String LINE = "tidemark_line";
    /** Says why a row does not fit; NULL for those that do. */
    static final String REASON = "tidemark_reason";
    /** The column to blame. */
    static final String FIELD = "tidemark_field";

    private static final String NUMBER = "tidemark_number";
    private static final String FIELDS = "tidemark_fields";
    private static final String WHOLE = "^ *[+-]?[0-9]{1,18}([.][0-9]*)? *$";

    private final SparkSession session;
    private final PlainFiles plain;

    TextRows(SparkSession session, PlainFiles plain) {
        this.session = session;
        this.plain = plain;
    }

    /** The rows that fit. */
    Dataset<Row> of(Scan.Text text) {
        return judged(text).where(REASON + " IS NULL").drop(REASON, FIELD, LINE);
    }

    /** True where some rows do not fit. */
    boolean hasMisfits(Scan.Text text) {
        return !judged(text).where(REASON + " IS NOT NULL").isEmpty();
    }

    /** The lines that do not fit, as {@link dev.tidemark.engine.Table#rejected} has them; each file is numbered whole for it. */
    Dataset<Row> misfits(Scan.Text text) {
        List<String> files = plain.of(text.files(), text.packing());
        Dataset<Row> lines = FileOrder.add(FileOrder.reader(session).text(files.toArray(new String[0])), files)
                .withColumn(NUMBER, FileOrder.number())
                .where(NUMBER + " > " + text.headerLines() + " AND trim(value) <> ''");
        if (!text.comment().isEmpty()) {
            lines = lines.where("NOT startswith(value, " + SparkSql.literal(text.comment()) + ")");
        }
        Dataset<Row> fields = lines.withColumn(
                FIELDS,
                functions.from_csv(
                        functions.col("value"), functions.lit(schema(text).toDDL()), settings(text)));
        List<String> others = List.of(FileOrder.FILE, LINE, NUMBER, "value");
        return typed(fields.selectExpr(FIELDS + ".*", FileOrder.FILE, NUMBER, "value"), text, others)
                .where(REASON + " IS NOT NULL")
                .selectExpr(
                        FileOrder.FILE + " AS " + Scan.FILE_NUMBER,
                        "CAST(" + NUMBER + " AS BIGINT) AS line_number",
                        FIELD + " AS field",
                        reason(text) + " AS reason",
                        "CAST(1 AS BIGINT) AS lines",
                        "value AS line");
    }

    /** What is wrong with the number of fields: how many there are outside quotes. */
    private static String reason(Scan.Text text) {
        String bare = text.quote().isEmpty()
                ? "value"
                : "regexp_replace(value, " + SparkSql.literal(text.quote() + "[^" + text.quote() + "]*" + text.quote())
                        + ", '')";
        String open =
                text.quote().isEmpty() ? "FALSE" : "instr(" + bare + ", " + SparkSql.literal(text.quote()) + ") > 0";
        String fields = "size(split(" + bare + ", " + SparkSql.literal(Pattern.quote(text.separator())) + "))";
        return "CASE WHEN " + REASON + " <> 'fields' THEN " + REASON + " WHEN " + open + " THEN 'open-quote' WHEN "
                + fields + " < " + text.columns().size() + " THEN 'missing-field' ELSE 'extra-field' END";
    }

    private static StructType schema(Scan.Text text) {
        List<StructField> fields = new ArrayList<>();
        for (Column column : text.columns()) {
            fields.add(DataTypes.createStructField(column.name(), DataTypes.StringType, true));
        }
        fields.add(DataTypes.createStructField(LINE, DataTypes.StringType, true));
        return DataTypes.createStructType(fields);
    }

    private Dataset<Row> judged(Scan.Text text) {
        List<String> files = plain.of(text.files(), text.packing());
        Dataset<Row> raw = FileOrder.reader(session)
                .options(settings(text))
                .schema(schema(text))
                .csv(files.toArray(new String[0]));
        List<String> others = new ArrayList<>(List.of(FileOrder.FILE, LINE));
        others.addAll(List.of(FileOrder.ALL));
        return typed(FileOrder.add(raw, files), text, others);
    }

    private static Map<String, String> settings(Scan.Text text) {
        Map<String, String> settings = new HashMap<>();
        settings.put("mode", "PERMISSIVE");
        settings.put("columnNameOfCorruptRecord", LINE);
        settings.put("sep", text.separator());
        settings.put("quote", text.quote());
        settings.put("escape", text.quote().isEmpty() ? "\\" : text.quote());
        if (!text.comment().isEmpty()) {
            settings.put("comment", text.comment());
        }
        settings.put("header", text.headerLines() > 0 ? "true" : "false");
        settings.put("emptyValue", "");
        return settings;
    }

    private static Dataset<Row> typed(Dataset<Row> raw, Scan.Text text, List<String> others) {
        Set<String> nulls = new LinkedHashSet<>(text.nulls());
        nulls.add("");
        String missing = nulls.stream().map(SparkSql::literal).collect(Collectors.joining(", ", "(", ")"));
        List<String> shown = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        StringBuilder blamed = new StringBuilder("CASE");
        for (Column column : text.columns()) {
            String name = SparkSql.identifier(column.name());
            shown.add("CASE WHEN " + name + " NOT IN " + missing + " THEN " + name + " END AS " + name);
            String value = value(column, name);
            columns.add(value + " AS " + name);
            if (column.type() != Column.Type.STRING) {
                blamed.append(" WHEN ")
                        .append(name)
                        .append(" IS NOT NULL AND (")
                        .append(value);
                blamed.append(") IS NULL THEN ").append(SparkSql.literal(column.name()));
            }
        }
        // Never true. Of text alone Spark would be asked for nothing but the lines that do not fit, which it refuses.
        String first = SparkSql.identifier(text.columns().get(0).name());
        String field =
                blamed.append(" WHEN length(" + first + ") < 0 THEN '' END").toString();
        shown.addAll(others);
        columns.addAll(others);
        columns.add("CASE WHEN " + LINE + " IS NULL THEN " + field + " END AS " + FIELD);
        columns.add("CASE WHEN " + LINE + " IS NOT NULL THEN 'fields' WHEN (" + field
                + ") IS NOT NULL THEN 'bad-value' END AS " + REASON);
        return raw.selectExpr(shown.toArray(new String[0])).selectExpr(columns.toArray(new String[0]));
    }

    /** A whole number may have been written with a point, as programs do whose column also has gaps. */
    private static String value(Column column, String name) {
        return switch (column.type()) {
            case STRING -> name;
            case BIGINT, INTEGER ->
                "CASE WHEN " + name + " RLIKE '" + WHOLE + "' THEN CAST(round(CAST(trim(" + name
                        + ") AS DECIMAL(38, 6))) AS BIGINT) END";
            case DOUBLE, BOOLEAN, TIMESTAMP ->
                "try_cast(" + name + " AS " + ResultReading.type(column).sql() + ")";
            case OTHER -> throw new IllegalArgumentException("A column of type OTHER cannot be read: " + column);
        };
    }
}
