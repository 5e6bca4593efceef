// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which day each file of a side is of, where times count from midnight and nobody says of which.
 *
 * <p>Two files that show the same sources at the same time of day are of two days; files of other sources (another sensor, or
 * outsiders at our servers) or of other hours belong to the same day. In the order of the files each is of the first day that has
 * no other file of the kind.
 */
final class FileDays {
    /** All of one day. */
    static final FileDays ONE = new FileDays(List.of(), 1);

    private static final long MOST_SOURCES = 500;
    /** Sensors of different parts of a network share no sources but for a stray one. */
    private static final double SHARED = 0.05;
    /** Of the time that all files have in common, the middle part that is looked at. */
    private static final double FROM = 0.47;

    private static final double TO = 0.53;
    private static final int MOST_DAYS_NAMED = 7;
    private static final double SECONDS_OF_DAY = 86_400;
    /** What parallel programs call the pieces of one file. */
    private static final String PIECE = "part-";

    private final List<Dated> files;
    private final int length;

    private FileDays(List<Dated> files, int length) {
        this.files = files;
        this.length = length;
    }

    /**
     * A file with the sources that it shows at the time of day that all have.
     *
     * @param turn how many files of the kind come before it
     */
    private record Dated(GroupReader reader, int place, Set<String> sources, int turn) {
        String name() {
            Path path = reader.group().files().get(place).file().path();
            return String.valueOf(path.getFileName());
        }

        boolean isPiece() {
            return name().startsWith(PIECE);
        }

        boolean isOfAnotherDayThan(Dated other) {
            long shared = sources.stream().filter(other.sources::contains).count();
            long fewer = Math.min(sources.size(), other.sources.size());
            return shared > SHARED * fewer && !(isPiece() && other.isPiece());
        }

        Dated on(int that) {
            return new Dated(reader, place, sources, that);
        }
    }

    /** Asks the files of a side, which are surveyed; the unit is that of their times. */
    static FileDays of(Engine engine, Side side, ClockUnit unit) {
        List<GroupReader> bare = side.readers().stream()
                .filter(reader -> reader.bareTimes().isPresent())
                .toList();
        TimeRange common = common(bare);
        if (common == null) {
            return ONE;
        }
        List<Dated> dated = new ArrayList<>();
        for (GroupReader reader : bare) {
            Map<Integer, Set<String>> sources = sources(engine, reader, common);
            for (int place = 0; place < reader.counts().size(); place++) {
                dated.add(place(new Dated(reader, place, sources.getOrDefault(place, Set.of()), 0), dated));
            }
        }
        return new FileDays(dated, length(bare, unit));
    }

    /** The days that the longest file counts through. */
    private static int length(List<GroupReader> bare, ClockUnit unit) {
        double latest = bare.stream()
                .flatMap(reader -> reader.bareTimes().stream())
                .mapToDouble(TimeRange::high)
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.round(latest / unit.perSecond() / SECONDS_OF_DAY));
    }

    private static Dated place(Dated file, List<Dated> earlier) {
        return IntStream.rangeClosed(0, earlier.size())
                .filter(turn ->
                        earlier.stream().noneMatch(other -> other.turn() == turn && file.isOfAnotherDayThan(other)))
                .mapToObj(file::on)
                .findFirst()
                .orElseThrow();
    }

    /** The time that all files have; null where there is none, or but one file. */
    private static @Nullable TimeRange common(List<GroupReader> bare) {
        List<TimeRange> ranges = bare.stream()
                .flatMap(reader -> IntStream.range(0, reader.counts().size())
                        .mapToObj(reader::bareTimes)
                        .flatMap(Optional::stream))
                .toList();
        double low = ranges.stream().mapToDouble(TimeRange::low).max().orElse(0);
        double high = ranges.stream().mapToDouble(TimeRange::high).min().orElse(0);
        if (ranges.size() < 2 || low >= high) {
            return null;
        }
        return TimeRange.between(low + FROM * (high - low), low + TO * (high - low));
    }

    private static Map<Integer, Set<String>> sources(Engine engine, GroupReader reader, TimeRange span) {
        Map<Integer, Set<String>> sources = new HashMap<>();
        Map<String, Object> values = Map.of(
                "first",
                (long) span.low(),
                "last",
                (long) span.high(),
                "low",
                span.low(),
                "high",
                span.high(),
                "most",
                MOST_SOURCES);
        for (Rows.Row row :
                engine.rows(reader.tables().query("sources-within.sql").with(values))) {
            sources.computeIfAbsent((int) row.integer("file_number"), place -> new HashSet<>())
                    .add(row.text("src"));
        }
        return sources;
    }

    /** By the places of the reader's files, how many days after the first each is. */
    List<Integer> of(GroupReader reader) {
        List<Integer> days = new ArrayList<>(Collections.nCopies(reader.counts().size(), 0));
        files.stream()
                .filter(file -> file.reader() == reader)
                .forEach(file -> days.set(file.place(), file.turn() * length));
        return days;
    }

    /** What a user should know of it, if there are several days. */
    Optional<String> note() {
        int last = files.stream().mapToInt(Dated::turn).max().orElse(0);
        if (last == 0) {
            return Optional.empty();
        }
        String days = IntStream.rangeClosed(0, last)
                .mapToObj(turn -> LocalDate.EPOCH.plusDays((long) turn * length) + " " + names(turn))
                .limit(MOST_DAYS_NAMED)
                .collect(Collectors.joining("; "));
        return Optional.of("Files with the same sources at the same hours are taken for " + (last + 1)
                + (length == 1 ? " days: " : " spans of " + length + " days: ") + days
                + (last >= MOST_DAYS_NAMED ? "; and so on" : "") + ". If they are one day, name it by --day.");
    }

    private String names(int turn) {
        return Side.names(files.stream()
                .filter(file -> file.turn() == turn)
                .map(Dated::name)
                .toList());
    }
}
