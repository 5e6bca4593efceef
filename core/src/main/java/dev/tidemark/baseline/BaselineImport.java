// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.baseline.Manifest.Learned;
import dev.tidemark.baseline.Manifest.StoredFile;
import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Translation;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.AddressBook;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Lays a baseline into an engine in the place of clean flows: the hours and the lessons of {@link Part#CLEAN}. */
public final class BaselineImport {
    static final Table HOURS = new Table("baseline_hours");
    private static final Table ADDRESSES = new Table("baseline_addresses");
    private static final Table LESSONS = new Table("baseline_lessons");
    private static final Table PIECES = new Table("hours_in_pieces");
    private static final Translation TO_NUMBERS = new Translation(new Table("address_texts"), "text", "id");

    private final Engine engine;
    private final Baseline baseline;

    /**
     * An import.
     *
     * @param engine allowed to read the baseline's folder
     * @param baseline what to lay into it
     */
    public BaselineImport(Engine engine, Baseline baseline) {
        this.engine = engine;
        this.baseline = baseline;
    }

    /** The addresses of all clean flows, for the store to number: address, opened and answered. */
    public Rows ends() {
        scan(ADDRESSES, baseline.paths(Holds.ADDRESSES, null));
        return engine.rows(query("known_ends.sql"));
    }

    /**
     * Lays out the hours and what rules learned.
     *
     * @param rules those that learned
     * @param book in which the store has numbered all addresses
     */
    public void lay(List<Rule> rules, AddressBook book) {
        scan(HOURS, baseline.paths(Holds.HOURS, null));
        engine.keep(Part.CLEAN.hours(), query("known_hours.sql").with(book.limits()));
        if (baseline.manifest().hasDaysInPieces()) {
            engine.alias(PIECES, Part.CLEAN.hours());
            engine.keep(Part.CLEAN.hours(), query("joined_hours.sql"));
        }
        rules.stream().filter(rule -> rule.sql().baselineSql().isPresent()).forEach(this::layLessons);
    }

    private void layLessons(Rule rule) {
        List<StoredFile> files = baseline.manifest().files(Holds.LESSONS, rule.id());
        scan(LESSONS, baseline.paths(Holds.LESSONS, rule.id()));
        List<String> columns = engine.columns(LESSONS).stream()
                .map(Column::name)
                .filter(name -> !name.equals(Scan.FILE_NUMBER))
                .toList();
        Query query = TO_NUMBERS.of(
                "lessons of rule " + rule.id(),
                LESSONS,
                columns,
                new LinkedHashSet<>(files.get(0).addresses()));
        engine.keep(Lessons.table(Part.CLEAN, rule), query);
    }

    private void scan(Table view, List<Path> files) {
        engine.scan(view, new Scan.Parquet(files));
    }

    /** What the clean days are together. */
    public Span span() {
        List<Learned> learned = baseline.manifest().learned();
        return new Span(
                baseline.manifest().flows(),
                learned.stream()
                        .map(Learned::first)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                learned.stream()
                        .map(Learned::last)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                baseline.manifest().days().size());
    }

    private static Query query(String file) {
        return Query.resource(BaselineImport.class, file);
    }
}
