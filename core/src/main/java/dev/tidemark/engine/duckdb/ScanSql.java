// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The SELECT that reads the files of a scan. */
final class ScanSql {
    /** What no file calls a column of its own. */
    private static final String FILE = "tidemark_file";

    private static final String RECORD = "tidemark_record";
    private static final String PATH = "tidemark_path";

    private static final String FILE_INDEX = ", file_index::INTEGER AS " + FILE;

    private ScanSql() {}

    static String select(Table view, Scan scan, ScanFiles files) {
        if (scan instanceof Scan.Picked picked) {
            String inner = source(view, picked.scan(), files, PickSql.objects(picked));
            return PickSql.select(picked) + numbers(picked.scan()) + " FROM (" + inner + ")";
        }
        return "SELECT COLUMNS(lambda c: lower(c) NOT IN "
                + SqlText.literals(List.of(FILE, RECORD, Scan.FILE_NUMBER, Scan.RECORD_NUMBER)) + ")" + numbers(scan)
                + " FROM (" + source(view, scan, files, Set.of()) + ")";
    }

    private static String numbers(Scan scan) {
        String file = ", " + FILE + " AS " + Scan.FILE_NUMBER;
        return scan instanceof Scan.Numbered ? file + ", " + RECORD + " AS " + Scan.RECORD_NUMBER : file;
    }

    private static String source(Table view, Scan scan, ScanFiles files, Set<String> objects) {
        if (scan instanceof Scan.Numbered numbered) {
            return numbered(numbered.scan(), source(view, numbered.scan(), files, objects), files);
        }
        String names = files.names();
        if (scan instanceof Scan.Parquet) {
            return parquet(files);
        }
        if (scan instanceof Scan.Text text) {
            return text(view, text, names);
        }
        if (scan instanceof Scan.Json json) {
            return json(json, names, objects);
        }
        if (scan instanceof Scan.Lines lines) {
            return lines(lines, names);
        }
        if (scan instanceof Scan.Catalogued table) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Cannot read the table " + table.name()
                            + ": tables of a catalogue are read by the engine spark alone. Add --engine spark, or name files.");
        }
        throw new TidemarkException(
                ErrorCode.INTERNAL, "A scan of picked columns cannot be picked from or numbered again");
    }

    /** The scan of text at the bottom, whose misfits are kept. */
    static boolean isText(Scan scan) {
        if (scan instanceof Scan.Picked picked) {
            return isText(picked.scan());
        }
        if (scan instanceof Scan.Numbered numbered) {
            return isText(numbered.scan());
        }
        return scan instanceof Scan.Text;
    }

    /** A window over nothing keeps the order of the file, whatever the engine's settings. */
    private static String numbered(Scan scan, String select, ScanFiles files) {
        if (scan instanceof Scan.Parquet && !files.hideNumbers()) {
            return "SELECT *" + FILE_INDEX + ", file_row_number + 1 AS " + RECORD + " FROM read_parquet("
                    + files.names() + ", hive_partitioning=false)";
        }
        return "SELECT *, row_number() OVER () AS " + RECORD + " FROM (" + select + ")";
    }

    /** A file's own column hides DuckDB's number of that name; the path, which is slower, may be called anything. */
    private static String parquet(ScanFiles files) {
        if (files.hideNumbers()) {
            return "SELECT * EXCLUDE (" + PATH + "), CAST(list_position(" + files.paths() + ", " + PATH
                    + ") - 1 AS INTEGER) AS " + FILE + " FROM read_parquet(" + files.names()
                    + ", hive_partitioning=false, filename=" + SqlText.literal(PATH) + ")";
        }
        return "SELECT *" + FILE_INDEX + " FROM read_parquet(" + files.names() + ", hive_partitioning=false)";
    }

    private static String json(Scan.Json json, String names, Set<String> objects) {
        return "SELECT *" + FILE_INDEX + " FROM read_json(" + names
                + ", format='newline_delimited', records='true', ignore_errors=true, auto_detect=false,"
                + " hive_partitioning=false, compression=" + compression(json.packing())
                + ", columns={" + jsonColumns(json, objects) + "})";
    }

    /**
     * Typed reading with rejects was measured against all text and TRY_CAST: a fifth faster, and it says file, line and
     * field of what does not fit.
     */
    private static String text(Table view, Scan.Text text, String names) {
        Set<String> nulls = new LinkedHashSet<>(text.nulls());
        nulls.add("");
        return "SELECT *" + FILE_INDEX + " FROM read_csv(" + names
                + ", auto_detect=false, header=false, hive_partitioning=false, store_rejects=true"
                + ", rejects_table=" + SqlText.literal(RejectedLines.errors(view))
                + ", rejects_scan=" + SqlText.literal(RejectedLines.scans(view))
                + ", compression=" + compression(text.packing())
                + ", skip=" + text.headerLines()
                + ", delim=" + SqlText.literal(text.separator())
                + ", quote=" + SqlText.literal(text.quote())
                + ", escape=" + SqlText.literal(text.quote())
                + ", comment=" + SqlText.literal(text.comment())
                + ", nullstr=" + SqlText.literals(List.copyOf(nulls))
                + ", columns={" + textColumns(text) + "})";
    }

    /** A line that is no UTF-8 is left out: in Latin-1, which could hold it, DuckDB refuses bytes that text has. */
    private static String lines(Scan.Lines lines, String names) {
        // Of one file the rows come in order, and a query with LIMIT stops early.
        String window = lines.files().size() == 1 ? "" : "PARTITION BY file_index";
        return "SELECT row_number() OVER (" + window + ") AS line_number, coalesce(line, '') AS line"
                + FILE_INDEX + " FROM read_csv(" + names
                + ", auto_detect=false, header=false, hive_partitioning=false, parallel=false, delim='\\0', quote='',"
                + " escape='', comment='', ignore_errors=true, compression=" + compression(lines.packing())
                + ", columns={line: 'VARCHAR'})";
    }

    private static String compression(Scan.Packing packing) {
        return switch (packing) {
            case BY_NAME -> "'auto'";
            case PLAIN -> "'none'";
            case GZIP -> "'gzip'";
            case ZSTD -> "'zstd'";
        };
    }

    private static String textColumns(Scan.Text text) {
        return text.columns().stream()
                .map(column -> SqlText.literal(column.name()) + ": '" + type(column) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String jsonColumns(Scan.Json json, Set<String> objects) {
        return json.columns().stream()
                .map(column -> SqlText.literal(column) + (objects.contains(column) ? ": 'JSON'" : ": 'VARCHAR'"))
                .collect(Collectors.joining(", "));
    }

    static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case STRING -> "VARCHAR";
            case TIMESTAMP -> "TIMESTAMP";
            case OTHER ->
                throw new TidemarkException(
                        ErrorCode.INTERNAL, "Column " + column.name() + " cannot be made with the type OTHER");
        };
    }
}
