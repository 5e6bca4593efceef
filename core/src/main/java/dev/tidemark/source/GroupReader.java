// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one scan group through the engine: first a survey of its rows, then, once the clock is known, its flows. */
final class GroupReader {
    private static final String BROKEN = "broken-line";
    private static final int MOST_PROTOCOLS = 1000;
    /**
     * A byte or packet count beyond it is no count: 70 TB are what 6 Gbit/s carry in a day, or 1 Gbit/s in six days without a
     * break. Sums are of 64 bits, and 131,072 flows of this size fit in; with a larger bound fewer would.
     */
    private static final long MOST = 1L << 46;

    /** Retransmissions and lost headers explain less; beyond it, the payload was guessed wrong. */
    private static final long ODD_PAYLOAD = 1_000_000;

    /** What an IP packet can hold, before a network card cuts it into segments. */
    private static final long LARGEST_PACKET = 65_535;

    private static final double LONGEST_SECONDS = 10.0 * 365 * 86_400;

    private final Engine engine;
    private final ScanGroup group;
    private final GroupTables tables;
    private final List<FileCount> counts = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private Map<String, Object> times = Map.of();
    private boolean isJudged;
    private long suspects;
    private final OddValues odd = new OddValues();
    private final Map<Integer, TimeRange> bareOfFiles = new HashMap<>();
    private long lastMicros = Long.MIN_VALUE;
    private long firstMicros = Long.MAX_VALUE;
    private Side.@Nullable Moments moments;

    GroupReader(Engine engine, ScanGroup group, GroupTables tables) {
        this.engine = engine;
        this.group = group;
        this.tables = tables;
        group.files().forEach(file -> counts.add(new FileCount()));
    }

    /** What was left out, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        long others = counts.stream().mapToLong(FileCount::leftOut).sum() - cut.size();
        if (others > 0) {
            List<String> columns = group.first().mapping().filters().values().stream()
                    .map(SourceColumn::name)
                    .toList();
            notes.add(others + (others == 1 ? " record of another kind" : " records of other kinds")
                    + " left out, told by " + String.join(", ", columns) + ": " + group.names() + ".");
        }
        notes.addAll(odd.notes(group.names()));
        DateOrder dates = group.first().texts().dates();
        if (dates != group.first().format().spelling().dates()) {
            notes.add("Times are read as " + group.first().texts().text() + ": " + group.names() + ".");
        }
        if (!cut.isEmpty()) {
            notes.add("The last line is cut, as of a file that is still being written, and left out: " + Side.names(cut)
                    + ".");
        }
        return notes;
    }

    ScanGroup group() {
        return group;
    }

    GroupTables tables() {
        return tables;
    }

    /** By the places of the files in the group. */
    List<FileCount> counts() {
        return counts;
    }

    /** The range of bare time numbers whose clock is to be inferred. */
    Optional<TimeRange> bareTimes() {
        boolean isOpen = group.first().format().time() == TimeForm.INFERRED
                && group.first().time().isNumber();
        return isOpen ? bare() : Optional.empty();
    }

    private Optional<TimeRange> bare() {
        return bareOfFiles.values().stream().reduce(TimeRange::and);
    }

    /** The range of one file, by its place. */
    Optional<TimeRange> bareTimes(int place) {
        return Optional.ofNullable(bareOfFiles.get(place));
    }

    /** The ranges of all files that have one. */
    List<TimeInference.OfFile> bareFiles() {
        return bareOfFiles.entrySet().stream()
                .map(entry -> new TimeInference.OfFile(
                        group.files().get(entry.getKey()).file().name(), entry.getValue()))
                .toList();
    }

    /** The same range without the outermost numbers. */
    TimeRange usualTimes() {
        Rows.Row row = engine.rows(tables.query("time-quantiles.sql")).only();
        return TimeRange.between(row.number("low"), row.number("high"));
    }

    void survey() {
        List<Long> longLines = group.files().stream().map(LongLines::count).toList();
        engine.scan(tables.raw(), group.scan());
        if (group.hasPlainNumbers() && !isDoubtful() && surveyTimes()) {
            return;
        }
        engine.define(tables.parsed(), parsing(tables));
        if (group.isKept()) {
            engine.keep(tables.kept(), Query.chosen(group.names(), tables.parsed(), group.rowColumns()));
            engine.define(tables.rows(), Query.padded("rows", tables.kept(), RowColumn.ALL, group.rowColumns()));
        } else {
            engine.alias(tables.rows(), tables.parsed());
        }
        countMisfits(longLines);
        surveyRows();
    }

    private boolean isDoubtful() {
        return engine.rows(tables.query("doubtful.sql").with(Map.of("most", MOST)))
                        .only()
                        .integer("rows")
                > 0;
    }

    /** Where statistics say that all rows are possible, only the times are read; false where one is missing. */
    private boolean surveyTimes() {
        engine.define(tables.rows(), group.hasOnlyRequired() ? tables.query("plain-rows.sql") : parsing(tables));
        Rows files = engine.rows(tables.query("time-range.sql").named(group.names()));
        for (Rows.Row row : files) {
            if (row.integer("timed") < row.integer("rows")) {
                return false;
            }
        }
        for (Rows.Row row : files) {
            counts.get((int) row.integer("file_number")).addRows(row.integer("rows"));
            note(row, row.integer("rows"));
        }
        return true;
    }

    private void surveyRows() {
        for (Rows.Row row : engine.rows(tables.query("survey.sql").named(group.names()))) {
            counts.get((int) row.integer("file_number")).addRows(row.integer("rows"));
            odd.add(row);
            suspects += row.integer("rejected");
            note(row, row.integer("rows") - row.integer("rejected"));
        }
    }

    /** Rows in our columns; values that only the format knows are bound. */
    Query parsing(GroupTables tables) {
        Map<String, Object> values = new LinkedHashMap<>(group.parsingValues());
        values.put("most", MOST);
        values.put("odd", ODD_PAYLOAD);
        values.put("largest_packet", LARGEST_PACKET);
        values.put(
                "longest", LONGEST_SECONDS * group.first().format().duration().perSecond());
        return tables.query("rows.sql").with(values);
    }

    /** Rows with what speaks against them, once the clock is known. */
    Query judging(GroupTables tables) {
        return tables.query("judged-rows.sql").with(times);
    }

    /** True where rows were looked at one by one, since some may be impossible. */
    boolean isJudged() {
        return isJudged;
    }

    /** True where the engine sets lines aside that do not fit. */
    boolean hasMisfits() {
        return group.first().layout().kind().isText();
    }

    private void countMisfits(List<Long> longLines) {
        if (!hasMisfits()) {
            return;
        }
        for (int place = 0; place < counts.size(); place++) {
            long lines = longLines.get(place);
            if (lines > 0) {
                counts.get(place).addRows(lines);
                counts.get(place).reject(BROKEN, lines);
            }
        }
        Map<String, Object> trailer =
                Map.of("trailer", group.first().format().spelling().trailer());
        for (Rows.Row row : engine.rows(tables.query("misfits.sql").with(trailer))) {
            if (row.text("reason").equals("trailer")) {
                continue;
            }
            FileCount count = counts.get((int) row.integer("file_number"));
            count.addRows(row.integer("rows"));
            count.reject(Misfits.reason(group.first(), row), row.integer("rows"));
        }
    }

    private void note(Rows.Row row, long timed) {
        Double first = number(row, "first_whole", "first_real");
        Double last = number(row, "last_whole", "last_real");
        if (first != null && last != null) {
            bareOfFiles.put((int) row.integer("file_number"), new TimeRange(first, last, row.number("total"), timed));
        }
        Double micros = row.numberOrNull("first_micros");
        if (micros != null) {
            firstMicros = Math.min(firstMicros, row.integer("first_micros"));
            lastMicros = Math.max(lastMicros, row.integer("last_micros"));
        }
    }

    private static @Nullable Double number(Rows.Row row, String whole, String real) {
        Double number = row.numberOrNull(whole);
        return number == null ? row.numberOrNull(real) : number;
    }

    /**
     * Makes the flows.
     *
     * @param inferred how bare numbers of a format that says nothing are read
     * @param firstFile the number of the group's first file
     * @param days by which each file's flows come later than its numbers say
     */
    void accept(TimeReading inferred, int firstFile, List<Integer> days) {
        TimeReading reading = group.first()
                .format()
                .time()
                .unit()
                .map(TimeReading::sinceEpoch)
                .orElse(inferred);
        times = values(reading);
        Map<String, Object> values = new LinkedHashMap<>(times);
        values.put("first_file", (long) firstFile);
        List<String> spellings = spellings();
        boolean isOfOneDay = days.stream().allMatch(day -> day == 0);
        moments = moments(reading);
        takeOut(spellings, reading, values, isOfOneDay ? tables.flows() : tables.undated());
        if (!isOfOneDay) {
            date(firstFile, days);
        }
        leaveCutLines();
    }

    /** Where the flows begin and end; empty where their numbers name no day, or before they are made. */
    Optional<Side.Moments> moments() {
        return Optional.ofNullable(moments);
    }

    private Side.@Nullable Moments moments(TimeReading reading) {
        if (reading.countsFromMidnight()) {
            return null;
        }
        long first = bare().map(range -> reading.micros(range.low())).orElse(firstMicros);
        long last = bare().map(range -> reading.micros(range.high())).orElse(lastMicros);
        return first > last ? null : new Side.Moments(first, last);
    }

    private void date(int firstFile, List<Integer> days) {
        List<Object[]> rows = new ArrayList<>();
        for (int place = 0; place < days.size(); place++) {
            rows.add(new Object[] {firstFile + place, (long) days.get(place)});
        }
        engine.load(
                tables.days(),
                List.of(new Column("file_number", Column.Type.INTEGER), new Column("day", Column.Type.BIGINT)),
                rows);
        engine.define(tables.flows(), tables.query("dated.sql"));
    }

    /** Lines that are still being written are no faults of the sensor. */
    private void leaveCutLines() {
        for (int place = 0; place < counts.size(); place++) {
            SourceFile file = group.files().get(place);
            boolean isCut = counts.get(place).rejected().containsKey(BROKEN) && LastLine.isCut(file);
            if (isCut) {
                counts.get(place).forgive(BROKEN);
                cut.add(file.file().name());
            }
        }
    }

    private void takeOut(List<String> spellings, TimeReading reading, Map<String, Object> values, Table flows) {
        boolean isPlain =
                suspects == 0 && isInside(reading) && spellings.stream().allMatch(Protocols::isPlain);
        if (isPlain) {
            engine.define(flows, tables.query("flows.sql").with(values));
            return;
        }
        judge(spellings);
        if (suspects > 0 || !isInside(reading)) {
            for (Rows.Row row : engine.rows(tables.query("reasons.sql"))) {
                counts.get((int) row.integer("file_number")).reject(row.text("reason"), row.integer("rows"));
            }
        }
        engine.define(flows, tables.query("accepted.sql").with(values));
    }

    /** Looks at rows one by one from now on. */
    void judge() {
        if (!isJudged) {
            judge(spellings());
        }
    }

    private void judge(List<String> spellings) {
        isJudged = true;
        loadProtocols(spellings);
        engine.define(tables.judged(), judging(tables));
    }

    private boolean isInside(TimeReading reading) {
        boolean isBareInside = bare().map(range -> range.low() >= reading.low() && range.high() <= reading.high())
                .orElse(true);
        return isBareInside && firstMicros >= 0 && lastMicros <= TimeReading.LATEST_MICROS;
    }

    private static Map<String, Object> values(TimeReading reading) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("multiply", reading.unit().microsEach());
        values.put("divide", reading.unit().perMicro());
        values.put("origin", reading.originMicros());
        values.put("low", reading.low());
        values.put("high", reading.high());
        values.put("latest", TimeReading.LATEST_MICROS);
        return values;
    }

    private List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        engine.rows(tables.query("protocols.sql")).forEach(row -> spellings.add(row.text("proto")));
        if (spellings.size() > MOST_PROTOCOLS) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "The column read as proto holds more than " + MOST_PROTOCOLS + " different values in "
                            + group.first().file().name()
                            + ", so it is no protocol. Name the right one: --map proto=COLUMN");
        }
        return spellings;
    }

    private void loadProtocols(List<String> spellings) {
        List<Object[]> rows = new ArrayList<>();
        for (String spelling : spellings) {
            String name = Protocols.nameOf(spelling);
            rows.add(new Object[] {spelling, name, Protocols.hasPorts(name)});
        }
        engine.load(
                tables.protocols(),
                List.of(
                        new Column("spelling", Column.Type.STRING),
                        new Column("name", Column.Type.STRING),
                        new Column("has_ports", Column.Type.BOOLEAN)),
                rows);
    }
}
