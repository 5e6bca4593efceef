// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Translation;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes what clean flows taught out of an engine, with addresses as text: numbers are one run's own. */
final class BaselineExport {
    /** The names by which lessons tell an address from another number. */
    static final Set<String> ADDRESS_COLUMNS = Set.of("src", "dst", "device", "peer", "client", "server");
    /** Other small whole numbers that are known to be none. */
    private static final Set<String> PLAIN_COLUMNS = Set.of("day", "hour", "port", "src_port");

    private static final Translation TO_TEXT = new Translation(new Table("addresses"), "id", "address");

    private final Engine engine;
    private final BaselineFolder folder;
    private final Path work;

    /**
     * An export.
     *
     * @param engine with the clean part of the store
     * @param folder where the files go
     * @param work a folder that the engine may write
     */
    BaselineExport(Engine engine, BaselineFolder folder, Path work) {
        this.engine = engine;
        this.folder = folder;
        this.work = work;
    }

    /** Writes the hours and the addresses. */
    void writeFlows() {
        write(StoredNames.of(StoredNames.HOURS, folder.number()), Holds.HOURS, query("learned_hours.sql"));
        write(StoredNames.of(StoredNames.ADDRESSES, folder.number()), Holds.ADDRESSES, query("learned_addresses.sql"));
    }

    private void write(String name, Holds holds, Query query) {
        Path file = work.resolve(name);
        folder.add(file, new BaselineFolder.Content(holds, null, List.of(), engine.export(query, file)));
    }

    /** Writes what a rule learned; refuses lessons of which nobody can say whether they hold addresses. */
    void writeLessons(Rule rule) {
        Table lessons = Lessons.table(Part.CLEAN, rule);
        List<Column> columns = engine.columns(lessons);
        columns.forEach(column -> check(rule, column));
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> addresses =
                names.stream().filter(ADDRESS_COLUMNS::contains).toList();
        Query query = TO_TEXT.of("lessons of rule " + rule.id(), lessons, names, new LinkedHashSet<>(addresses));
        Path file = work.resolve(StoredNames.ofLessons(rule.id(), folder.number()));
        long rows = engine.export(query, file);
        folder.add(file, new BaselineFolder.Content(Holds.LESSONS, rule.id(), addresses, rows));
    }

    private static void check(Rule rule, Column column) {
        boolean isKnown = ADDRESS_COLUMNS.contains(column.name()) || PLAIN_COLUMNS.contains(column.name());
        if (column.type() == Column.Type.INTEGER && !isKnown) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Rule " + rule.id() + ": the column " + column.name() + " of its baseline.sql may hold addresses or"
                            + " not, and numbers of addresses do not last. Call an address "
                            + String.join(
                                    ", ", ADDRESS_COLUMNS.stream().sorted().toList())
                            + "; write another number as CAST(… AS BIGINT).");
        }
    }

    private static Query query(String file) {
        return Query.resource(BaselineExport.class, file);
    }
}
