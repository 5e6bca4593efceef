// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Scan.Pick;
import dev.tidemark.flow.FlowField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that are read as one: of one format, laid out alike, with the same columns for the same fields.
 *
 * @param files in order, at least one
 */
record ScanGroup(List<SourceFile> files) {
    ScanGroup {
        files = List.copyOf(files);
    }

    /** What files must share to be one group. */
    private record Key(
            Format format, Layout layout, TimeColumn time, DateOrder dates, ColumnMapping mapping, String table) {
        static Key of(SourceFile file) {
            Layout layout = file.layout();
            // Only in separated text does a column's place matter; elsewhere it is found by its name.
            boolean isText = layout.kind().isText();
            Layout shared = isText ? layout : new Layout(layout.kind(), layout.packing(), List.of(), layout.text());
            String table = file.file().isTable() ? file.file().name() : "";
            return new Key(file.format(), shared, file.time(), file.texts().dates(), file.mapping(), table);
        }

        /** Of the format alone: files are few, and the hash of all that a format says takes longer than to compare them. */
        @Override
        public int hashCode() {
            return format.id().hashCode();
        }
    }

    /** Groups in order of their first files. */
    static List<ScanGroup> of(List<SourceFile> files) {
        Map<Key, List<SourceFile>> groups = new LinkedHashMap<>();
        files.forEach(file ->
                groups.computeIfAbsent(Key.of(file), key -> new ArrayList<>()).add(file));
        return groups.values().stream().map(ScanGroup::new).toList();
    }

    SourceFile first() {
        return files.get(0);
    }

    /** What the user calls the files. */
    String names() {
        return Side.names(files.stream().map(file -> file.file().name()).toList());
    }

    /** Text is parsed once and kept, and so is a table, which may change meanwhile; Parquet is cheaper to read again than to keep. */
    boolean isKept() {
        return hasLines() || isTable();
    }

    /** True where rows are lines of text, and not values with types. */
    boolean hasLines() {
        return first().layout().kind() != FormatKind.PARQUET;
    }

    /** True where the group is one table of a catalogue. */
    boolean isTable() {
        return first().file().isTable();
    }

    /** The columns of rows.sql that may hold something. */
    List<Column> rowColumns() {
        return RowColumn.of(first());
    }

    /** True where the files keep statistics of the very numbers that flows have. */
    boolean hasPlainNumbers() {
        return !isKept()
                && first().mapping().filters().isEmpty()
                && first().mapping().fields().entrySet().stream()
                        .allMatch(entry -> isPlain(entry.getKey(), entry.getValue()));
    }

    /** True where flows are told by the fields that they must have, and no other. */
    boolean hasOnlyRequired() {
        return first().mapping().fields().keySet().stream().allMatch(FlowField::isRequired);
    }

    private static boolean isPlain(FlowField field, FieldColumns columns) {
        SourceColumn from = columns.from();
        if (field == FlowField.STATE) {
            return true;
        }
        if (from == null || columns.all().size() > 1) {
            return from == null && !field.isRequired();
        }
        boolean isWhole = from.type() == Column.Type.INTEGER || from.type() == Column.Type.BIGINT;
        return switch (field.kind()) {
            case TIME -> from.type() != Column.Type.STRING && from.type() != Column.Type.OTHER;
            case TEXT -> from.type() == Column.Type.STRING;
            case INTEGER -> isWhole;
            case SPAN -> isWhole || from.type() == Column.Type.DOUBLE;
        };
    }

    Scan scan() {
        return scan(files.stream().map(SourceFile::file).toList(), Numbering.WITHOUT);
    }

    /** One file of the group, with the places of its rows. */
    Scan numbered(InputFile file) {
        return scan(List.of(file), Numbering.WITH);
    }

    private enum Numbering {
        WITH,
        WITHOUT
    }

    private Scan scan(List<InputFile> read, Numbering numbering) {
        List<Pick> picks = picks();
        Scan source = source(read);
        if (numbering == Numbering.WITH) {
            return new Scan.Picked(new Scan.Numbered(source), picks);
        }
        picks.add(Pick.constant(Scan.RECORD_NUMBER, Column.Type.BIGINT, null));
        return new Scan.Picked(source, picks);
    }

    private Scan source(List<InputFile> read) {
        if (isTable()) {
            return read.get(0).typed();
        }
        List<Path> paths = read.stream().map(InputFile::path).toList();
        Layout layout = first().layout();
        return switch (layout.kind()) {
            case PARQUET -> new Scan.Parquet(paths);
            case JSON -> new Scan.Json(paths, topLevelKeys(), layout.packing());
            case CSV, ZEEK_TSV -> text(paths, layout);
        };
    }

    private Scan text(List<Path> paths, Layout layout) {
        List<Column> columns = new ArrayList<>();
        for (SourceColumn column : layout.columns()) {
            int place = columns.size();
            // Of columns that are called alike the first is meant, and the others may hold anything.
            boolean isFirst = layout.columns().indexOf(column) == place;
            columns.add(new Column(placeName(place), isFirst ? textType(column) : Column.Type.STRING));
        }
        List<String> unset = new ArrayList<>(layout.text().unset());
        unset.addAll(first().format().spelling().unset());
        TextShape shape = layout.text();
        return new Scan.Text(
                paths,
                columns,
                shape.separator(),
                shape.quote(),
                shape.headerLines(),
                shape.comment(),
                unset.stream().distinct().toList(),
                layout.packing());
    }

    /** A required number is read as one, so that the engine sets a misfit's line aside; what is optional may be odd. */
    private Column.Type textType(SourceColumn column) {
        FlowField field =
                first().mapping().fieldsOf(column).stream().findFirst().orElse(null);
        if (field == FlowField.TIMESTAMP) {
            return first().time() == TimeColumn.INSTANT
                    ? Column.Type.STRING
                    : first().time().type();
        }
        boolean isNumber = field != null
                && field.isRequired()
                && field.kind() == FlowField.Kind.INTEGER
                && first().format().spelling().numbers() == Spelling.Numbers.STRICT;
        return isNumber ? Column.Type.BIGINT : Column.Type.STRING;
    }

    private List<String> topLevelKeys() {
        ColumnMapping mapping = first().mapping();
        return Stream.concat(
                        mapping.fields().values().stream().flatMap(columns -> columns.all().stream()),
                        mapping.filters().values().stream())
                .map(column -> column.path().get(0))
                .distinct()
                .toList();
    }

    private List<Pick> picks() {
        List<Pick> picks = new ArrayList<>();
        FieldColumns time = columns(FlowField.TIMESTAMP);
        for (TimeColumn form : TimeColumn.values()) {
            picks.add(pick(form.pick(), form == first().time() ? time.from() : null, form.type()));
        }
        picks.add(pick("raw_time_else", first().time() == TimeColumn.TEXT ? time.orElse() : null, Column.Type.STRING));
        for (FlowField field : FlowField.values()) {
            if (field != FlowField.TIMESTAMP) {
                addPicks(field, picks);
            }
        }
        List<SourceColumn> filters = List.copyOf(first().mapping().filters().values());
        for (int place = 0; place < FormatLoader.MOST_FILTERS; place++) {
            SourceColumn column = place < filters.size() ? filters.get(place) : null;
            picks.add(pick("raw_filter_" + (place + 1), column, Column.Type.STRING));
        }
        return picks;
    }

    /** What rows.sql must know of the format beside its columns. */
    Map<String, Object> parsingValues() {
        Format format = first().format();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("is_text", hasLines());
        values.put("is_day_first", first().texts().dates() == DateOrder.DAY_FIRST);
        values.put("is_month_first", first().texts().dates() == DateOrder.MONTH_FIRST);
        values.put("is_loose", format.spelling().numbers() == Spelling.Numbers.LOOSE);
        values.put("has_payload", format.spelling().bytes() == Spelling.Bytes.PAYLOAD_BESIDE);
        values.put("closed", "|" + String.join("|", format.spelling().closed()) + "|");
        FieldColumns duration = columns(FlowField.DURATION);
        values.put("is_span", duration.less() != null);
        values.put(
                "duration_micros",
                (double) format.duration().microsEach() / format.duration().perMicro());
        List<RowFilter> filters = List.copyOf(first().mapping().filters().keySet());
        values.put("is_mixed", !filters.isEmpty());
        for (int place = 0; place < FormatLoader.MOST_FILTERS; place++) {
            RowFilter filter = place < filters.size() ? filters.get(place) : null;
            values.put("words_" + (place + 1), filter == null ? "" : filter.joined());
            values.put("keeps_" + (place + 1), filter != null && filter.sense() == RowFilter.Sense.KEEP);
        }
        return values;
    }

    private void addPicks(FlowField field, List<Pick> picks) {
        String name = "raw_" + field.id();
        FieldColumns columns = columns(field);
        Column.Type type = typeOf(field);
        picks.add(pick(name, columns.from(), type));
        if (field.kind() != FlowField.Kind.SPAN) {
            picks.add(pick(name + "_else", columns.orElse(), type));
        }
        if (field.kind() == FlowField.Kind.INTEGER) {
            picks.add(Pick.constant(name + "_empty", Column.Type.BIGINT, columns.empty()));
        }
        if (field.kind() == FlowField.Kind.INTEGER || field.kind() == FlowField.Kind.SPAN) {
            picks.add(pick(name + "_less", columns.less(), type));
        }
    }

    private static Column.Type typeOf(FlowField field) {
        return switch (field.kind()) {
            case TIME, TEXT -> Column.Type.STRING;
            case SPAN -> Column.Type.DOUBLE;
            case INTEGER -> Column.Type.BIGINT;
        };
    }

    private FieldColumns columns(FlowField field) {
        return first().mapping().columns(field).orElse(FieldColumns.NONE);
    }

    private Pick pick(String name, @Nullable SourceColumn column, Column.Type type) {
        if (column == null) {
            return Pick.constant(name, type, null);
        }
        boolean isText = first().layout().kind().isText();
        return Pick.column(
                name, isText ? List.of(placeName(first().layout().columns().indexOf(column))) : column.path());
    }

    /** Names of text columns may stand twice or hold anything; their places do not. */
    private static String placeName(int place) {
        return "c" + place;
    }
}
