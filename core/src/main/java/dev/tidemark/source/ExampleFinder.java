// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.engine.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the first impossible rows of a file again, with their lines. Reads the file anew: done only where there are some. */
final class ExampleFinder {
    static final int EXAMPLES = 3;
    private static final int LENGTH = 200;

    private final Engine engine;
    private final Table refused;

    /** A finder; {@code refused} holds texts that are no address. */
    ExampleFinder(Engine engine, Table refused) {
        this.engine = engine;
        this.refused = refused;
    }

    /** The first rows of a file that have a reason, as {@code file:line: text}. */
    List<String> find(GroupReader reader, int place, String reason) {
        List<String> examples = new ArrayList<>(misfits(reader, place, reason));
        if (examples.size() < EXAMPLES && reader.isJudged()) {
            Query records = tables(reader).query("example-records.sql").with(Map.of("reason", reason));
            examples.addAll(shown(reader, place, records));
        }
        return examples.stream().limit(EXAMPLES).toList();
    }

    /** The first rows of a file that hold a text which is no address. */
    List<String> findRefused(GroupReader reader, int place) {
        reader.judge();
        return shown(
                reader, place, tables(reader).query("example-addresses.sql").over("source_refused", refused));
    }

    /** The first rows of a file whose moments lie outside those that count. */
    List<String> findStrays(GroupReader reader, int place, Side.Moments moments) {
        reader.judge();
        return shown(reader, place, tables(reader).query("example-times.sql").with(moments.values()));
    }

    private List<String> misfits(GroupReader reader, int place, String reason) {
        SourceFile file = reader.group().files().get(place);
        if (!reader.hasMisfits()) {
            return List.of();
        }
        List<String> examples = new ArrayList<>();
        Query query = reader.tables().query("misfit-examples.sql").with(Map.of("file", (long) place));
        for (Rows.Row row : engine.rows(query)) {
            if (Misfits.reason(file, row).equals(reason)) {
                examples.add(line(file, row));
            }
        }
        return examples.stream().limit(EXAMPLES).toList();
    }

    private List<String> shown(GroupReader reader, int place, Query recordsQuery) {
        SourceFile file = reader.group().files().get(place);
        GroupTables tables = tables(reader);
        engine.scan(tables.raw(), reader.group().numbered(file.file()));
        engine.alias(tables.protocols(), reader.tables().protocols());
        engine.define(tables.rows(), reader.parsing(tables));
        engine.define(tables.judged(), reader.judging(tables));
        List<Long> records = new ArrayList<>();
        engine.rows(recordsQuery).forEach(row -> records.add(row.integer("record_number")));
        if (records.isEmpty()) {
            return List.of();
        }
        return reader.group().hasLines() ? lines(reader, place, records) : values(file, tables, records);
    }

    private static GroupTables tables(GroupReader reader) {
        return new GroupTables(reader.tables().prefix() + "_example");
    }

    /** Lines packed by Zstandard are not shown: only the engine unpacks them, and it shows no line that it cannot read. */
    private List<String> lines(GroupReader reader, int place, List<Long> records) {
        SourceFile file = reader.group().files().get(place);
        Packing packing = file.layout().packing();
        List<String> examples = new ArrayList<>();
        if (packing == Packing.ZSTD) {
            records.forEach(record -> examples.add(file.file().name() + ": record " + record));
            return examples;
        }
        Set<Long> misfits = misfitLines(reader, place);
        try (LineWalk walk = LineWalk.open(file.file().path(), packing, 4 * LENGTH)) {
            long last = records.get(records.size() - 1);
            for (long record = 1; record <= last; record++) {
                String text = walk.next(file.layout().text(), misfits);
                if (text != null && records.contains(record)) {
                    examples.add(cut(file.file().name() + ":" + walk.number() + ": " + text.strip()));
                }
            }
        }
        return examples;
    }

    private Set<Long> misfitLines(GroupReader reader, int place) {
        Set<Long> lines = new HashSet<>();
        if (reader.hasMisfits()) {
            Query query = reader.tables().query("misfit-lines.sql").with(Map.of("file", (long) place));
            engine.rows(query).forEach(row -> lines.add(row.integer("line_number")));
        }
        return lines;
    }

    private List<String> values(SourceFile file, GroupTables tables, List<Long> records) {
        List<String> examples = new ArrayList<>();
        for (Rows.Row row : engine.rows(tables.query("example-values.sql").with(bound(records)))) {
            String text = row.names().stream()
                    .skip(1)
                    .map(name -> Objects.toString(row.value(name), ""))
                    .collect(Collectors.joining(","));
            String place = file.file().isTable() ? "" : ": row " + row.integer("record_number");
            examples.add(cut(file.file().name() + place + ": " + text));
        }
        return examples;
    }

    private static Map<String, Object> bound(List<Long> records) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int number = 1; number <= EXAMPLES; number++) {
            values.put("record_" + number, records.get(Math.min(number, records.size()) - 1));
        }
        return values;
    }

    private static String line(SourceFile file, Rows.Row row) {
        return cut(file.file().name() + ":" + row.integer("line_number") + ": "
                + row.text("line").strip());
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
