// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.sql.SqlScanner;
import dev.tidemark.sql.Token;
import dev.tidemark.sql.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lays what a query reads from one engine into another, runs it there, and compares the rows. */
final class Mirror {
    /** What a query may read and what is laid anew for each rule. */
    private static final Set<String> VIEWS = Set.of(
            "flows",
            "hours",
            "clean_hours",
            "pairs",
            "clean_pairs",
            "addresses",
            "devices",
            "clients",
            "clean_days",
            "window_span",
            "params",
            "observed",
            "baseline",
            "accused");

    private static final int FEW = 5_000;
    private static final MathContext NINE_DIGITS = new MathContext(9);

    private final Engine first;
    private final Engine second;
    private final Path folder;
    private int sequence;

    Mirror(Engine first, Engine second, Path folder) {
        this.first = first;
        this.second = second;
        this.folder = folder;
    }

    static boolean isOfRule(Query query) {
        return query.name().startsWith("rule ") || query.name().startsWith("baseline of rule ") || isOfAccused(query);
    }

    static boolean isOfAccused(Query query) {
        return query.name().startsWith("partners of rule ") || query.name().startsWith("series of rule ");
    }

    void compare(Workspace workspace, Query query, Rows expected) {
        tables(query).forEach(table -> lay(workspace, table));

        List<String> rows = texts(second.rows(query));

        assertThat(rows).as(query.name()).containsExactlyElementsOf(texts(expected));
    }

    /** The views that a query names after FROM and JOIN. */
    private static Set<Table> tables(Query query) {
        Set<Table> tables = new LinkedHashSet<>();
        String before = "";
        for (Token token : SqlScanner.scan(query.sql())) {
            if (token.kind() != Kind.SPACE) {
                boolean isRead = before.equals("from") || before.equals("join");
                if (isRead && VIEWS.contains(token.text())) {
                    tables.add(new Table(token.text()));
                }
                before = token.text().toLowerCase(Locale.ROOT);
            }
        }
        return tables;
    }

    private void lay(Workspace workspace, Table table) {
        Query all = Query.union("all", List.of(table));
        long count = workspace
                .rows(Query.of("count", "SELECT count(*) AS rows FROM " + table.name()))
                .only()
                .integer("rows");
        if (workspace == first && count > FEW) {
            Path file = folder.resolve("mirror-" + sequence++ + ".parquet");
            first.export(all, file);
            second.scan(table, new Scan.Parquet(List.of(file)));
            return;
        }
        List<Column> columns =
                workspace.columns(table).stream().map(Mirror::loadable).toList();
        List<Object[]> rows = new ArrayList<>();
        for (Rows.Row row : workspace.rows(all)) {
            rows.add(columns.stream().map(column -> row.value(column.name())).toArray());
        }
        second.load(table, columns, rows);
    }

    /** DuckDB sums whole numbers to wider ones than the common dialect has. */
    private static Column loadable(Column column) {
        return column.type() == Column.Type.OTHER ? new Column(column.name(), Column.Type.BIGINT) : column;
    }

    /** Rows as text, numbers by nine digits, in the order of their text. */
    private static List<String> texts(Rows rows) {
        List<String> texts = new ArrayList<>();
        for (Rows.Row row : rows) {
            List<String> values = new ArrayList<>();
            row.names().forEach(name -> values.add(name + "=" + text(row.value(name))));
            texts.add(String.join(" ", values));
        }
        texts.sort(null);
        return texts;
    }

    private static String text(Object value) {
        boolean isNumber = value instanceof Number number && Double.isFinite(number.doubleValue());
        return isNumber
                ? new BigDecimal(value.toString())
                        .round(NINE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
