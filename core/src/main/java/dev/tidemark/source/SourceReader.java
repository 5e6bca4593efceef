// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.source.InputFile.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads files of flow records into the engine, each side into a table of its own. */
public final class SourceReader {
    private static final String BAD_ADDRESS = "bad-address";
    private static final String STRAY_TIME = "stray-time";

    private final Engine engine;
    private final SourceSettings settings;
    private final Recogniser recogniser;
    private final Map<Table, Side> sides = new LinkedHashMap<>();
    private final List<String> clockNotes = new ArrayList<>();

    /**
     * A reader.
     *
     * @param engine open, allowed to read the files
     * @param formats what is known
     * @param settings what the user says of the input
     */
    public SourceReader(Engine engine, FormatCatalog formats, SourceSettings settings) {
        this.engine = engine;
        this.settings = settings;
        this.recogniser = new Recogniser(engine, formats, settings);
    }

    /**
     * Reads all sides of a run; bare time numbers are understood for all of them together.
     *
     * @param files of each side, by the table that its flows are to have
     * @return by the same tables, in the same order
     */
    public Map<Table, SourceFlows> read(Map<Table, List<InputFile>> files) {
        sides.clear();
        clockNotes.clear();
        files.forEach((table, inputs) -> sides.put(table, recognise(table, inputs)));
        MappingAdvice.checkSaid(
                settings.columns(),
                sides.values().stream().flatMap(Side::sources).toList());
        sides.values().forEach(side -> side.readers().forEach(GroupReader::survey));
        TimeReading reading = clock();
        Map<Table, SourceFlows> read = new LinkedHashMap<>();
        sides.forEach((table, side) -> read.put(table, accept(side, reading)));
        return read;
    }

    /**
     * Takes into account texts that turned out to be no address, once the distinct addresses are known.
     *
     * @param table the side's
     * @param refused the texts
     * @return the side's flows with these rejected as well; the table still has them
     */
    public SourceFlows refuse(Table table, List<String> refused) {
        Side side = side(table);
        if (refused.isEmpty()) {
            return result(side);
        }
        Table texts = refusedTexts();
        engine.load(
                texts,
                List.of(new Column("spelling", Column.Type.STRING)),
                refused.stream().map(text -> new Object[] {text}).toList());
        Query query = Query.resource(SourceReader.class, "refused-addresses.sql")
                .over("source_flows", table)
                .over("source_refused", texts);
        List<FileCount> counts = side.counts();
        for (Rows.Row row : engine.rows(query)) {
            counts.get((int) row.integer("file_number")).reject(BAD_ADDRESS, row.integer("rows"));
        }
        return result(side);
    }

    /**
     * Takes into account flows that turned out to be of another time than all others, as where a sensor's clock was wrong.
     *
     * @param table the side's
     * @param first of the moments that count
     * @param last of them
     * @return the side's flows with the others rejected; the table still has them
     */
    public SourceFlows refuseStrays(Table table, Instant first, Instant last) {
        Side side = side(table);
        side.within(new Side.Moments(micros(first), micros(last)));
        Query query = Query.resource(SourceReader.class, "stray-times.sql")
                .over("source_flows", table)
                .with(side.moments().values());
        List<FileCount> counts = side.counts();
        long strays = 0;
        for (Rows.Row row : engine.rows(query)) {
            counts.get((int) row.integer("file_number")).reject(STRAY_TIME, row.integer("rows"));
            strays += row.integer("rows");
        }
        side.note((strays == 1 ? "1 flow" : strays + " flows")
                + " left out, more than a week from every busy day. Is a sensor's clock wrong?");
        return result(side);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** Drops what was kept of the sources, whose flows are not to be had any more: whoever needs them has them elsewhere. */
    public void forget() {
        for (Side side : sides.values()) {
            engine.drop(side.table());
            engine.drop(SideFlows.joined(side));
            side.readers().forEach(reader -> engine.drop(reader.tables().kept()));
        }
        sides.clear();
    }

    private Side side(Table table) {
        Side side = sides.get(table);
        if (side == null) {
            throw new TidemarkException(ErrorCode.INTERNAL, "No side was read into " + table.name());
        }
        return side;
    }

    private static Table refusedTexts() {
        return new Table("source_refused");
    }

    private Side recognise(Table table, List<InputFile> inputs) {
        Side side = new Side(table);
        List<SourceFile> known = new ArrayList<>();
        for (InputFile input : inputs) {
            Recognition recognition = recogniser.recognise(input);
            if (recognition instanceof Recognition.Flows flows) {
                known.add(flows.file());
            } else if (recognition instanceof Recognition.Nothing nothing) {
                side.empty().add(nothing.file());
            } else if (recognition instanceof Recognition.Other other) {
                if (input.how() == Named.OUTRIGHT || other.lacksNoColumn()) {
                    throw new TidemarkException(ErrorCode.BAD_DATA, other.complaint());
                }
                side.left().add(other);
            }
        }
        if (known.isEmpty()) {
            throw nothing(side);
        }
        for (ScanGroup group : ScanGroup.of(known)) {
            String prefix = table.name() + "_" + (side.readers().size() + 1);
            side.readers().add(new GroupReader(engine, group, new GroupTables(prefix)));
        }
        return side;
    }

    private static TidemarkException nothing(Side side) {
        List<String> empty = side.files().stream().map(ReadFile::name).toList();
        List<String> complaints =
                side.left().stream().map(Recognition.Other::complaint).toList();
        String text = "No flow records found: looked for Parquet, CSV, JSON lines and Zeek logs.";
        if (!empty.isEmpty()) {
            text += " Without a row: " + Side.names(empty) + ".";
        }
        if (!complaints.isEmpty()) {
            text += "\n" + String.join("\n", complaints.subList(0, Math.min(5, complaints.size())));
        }
        return new TidemarkException(ErrorCode.BAD_DATA, text);
    }

    private TimeReading clock() {
        List<GroupReader> bare = sides.values().stream()
                .flatMap(side -> side.readers().stream())
                .filter(reader -> reader.bareTimes().isPresent())
                .toList();
        Optional<TimeRange> range =
                bare.stream().flatMap(reader -> reader.bareTimes().stream()).reduce(TimeRange::and);
        if (range.isEmpty()) {
            return TimeReading.sinceEpoch(ClockUnit.SECONDS);
        }
        TimeRange usual = range.get().isStretched()
                ? bare.stream()
                        .map(GroupReader::usualTimes)
                        .reduce(TimeRange::and)
                        .orElseThrow()
                : range.get();
        List<TimeInference.OfFile> files =
                bare.stream().flatMap(reader -> reader.bareFiles().stream()).toList();
        TimeInference.Inferred inferred = new TimeInference(settings.timeUnit(), settings.day()).infer(usual, files);
        clockNotes.add(inferred.note());
        return inferred.reading();
    }

    private SourceFlows accept(Side side, TimeReading reading) {
        FileDays days = reading.countsFromMidnight() && settings.day() == null && !settings.isDeduped()
                ? FileDays.of(engine, side, reading.unit())
                : FileDays.ONE;
        days.note().ifPresent(side::note);
        int firstFile = 0;
        for (GroupReader reader : side.readers()) {
            reader.accept(reading, firstFile, days.of(reader));
            firstFile += reader.counts().size();
        }
        if (side.rows() == 0) {
            throw nothing(side);
        }
        new SideFlows(engine, side).lay(settings);
        return result(side);
    }

    private SourceFlows result(Side side) {
        List<RejectedRows> rejected = rejected(side);
        double share = (double) side.rejectedRows() / side.rows();
        if (share > settings.maxRejectedShare()) {
            throw Refusal.of(side, rejected, settings.maxRejectedShare());
        }
        List<String> notes = new ArrayList<>(clockNotes);
        notes.addAll(side.notes());
        return new SourceFlows(side.table(), side.files(), rejected, side.stretch(), notes);
    }

    private List<RejectedRows> rejected(Side side) {
        SortedMap<String, Long> byReason = new TreeMap<>();
        side.counts()
                .forEach(count -> count.rejected().forEach((reason, rows) -> byReason.merge(reason, rows, Long::sum)));
        return byReason.entrySet().stream()
                .map(entry -> new RejectedRows(entry.getKey(), entry.getValue(), examples(side, entry.getKey())))
                .sorted((left, right) -> Long.compare(right.count(), left.count()))
                .toList();
    }

    private List<String> examples(Side side, String reason) {
        ExampleFinder finder = new ExampleFinder(engine, refusedTexts());
        List<String> examples = new ArrayList<>();
        for (GroupReader reader : side.readers()) {
            for (int place = 0; place < reader.counts().size(); place++) {
                boolean isWanted = examples.size() < ExampleFinder.EXAMPLES
                        && reader.counts().get(place).rejected().containsKey(reason);
                if (isWanted) {
                    examples.addAll(
                            switch (reason) {
                                case BAD_ADDRESS -> finder.findRefused(reader, place);
                                case STRAY_TIME -> finder.findStrays(reader, place, side.moments());
                                default -> finder.find(reader, place, reason);
                            });
                }
            }
        }
        return examples.stream().limit(ExampleFinder.EXAMPLES).toList();
    }
}
