// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows the flows and hours of one {@link Slice} after another in the place of all; when it is closed, all again. */
public final class Slices implements AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);

    private final Engine engine;
    private final Set<Part> parts;
    private final Set<Part> withFlows;
    private final Duration length;

    private Slices(Engine engine, Set<Part> parts, Set<Part> withFlows, Duration length) {
        this.engine = engine;
        this.parts = Set.copyOf(parts);
        this.withFlows = Set.copyOf(withFlows);
        this.length = length;
    }

    /**
     * Begins to cut.
     *
     * @param engine in which a store has laid the parts
     * @param parts those that have hours
     * @param withFlows those of them that have flows as well
     * @param length of a slice, as {@link #check} allows
     */
    public static Slices begin(Engine engine, Set<Part> parts, Set<Part> withFlows, Duration length) {
        check(length);
        parts.forEach(part -> engine.keep(part.allHours(), whole(part.hours())));
        return new Slices(engine, parts, withFlows, length);
    }

    /** Refuses a length by which days cannot be cut evenly. */
    public static void check(Duration length) {
        boolean isWholeDays = length.toSeconds() % DAY.toSeconds() == 0;
        boolean isWholeHours = length.toSeconds() % Duration.ofHours(1).toSeconds() == 0;
        if (!isWholeDays && !(isWholeHours && DAY.toHours() % length.toHours() == 0)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--window cuts days evenly: 1h, 2h, 3h, 4h, 6h, 8h or 12h, or whole days such as 1d or 1w.");
        }
    }

    /** Those that have judged flows, in order of time, with the days that each counts for, at most its length. */
    public Map<Slice, Double> days() {
        Rows hours = engine.rows(Query.resource(Slices.class, "slice-hours.sql").over("whole", Part.JUDGED.allHours()));
        Map<Slice, Set<Long>> daysOf = new LinkedHashMap<>();
        for (Rows.Row row : hours) {
            Slice slice = sliceOf(
                    row.integer("day"), row.integer("hour"), hours.row(0).integer("day"));
            daysOf.computeIfAbsent(slice, key -> new LinkedHashSet<>()).add(row.integer("day"));
        }
        double most = (double) length.toHours() / DAY.toHours();
        Map<Slice, Double> days = new LinkedHashMap<>();
        daysOf.forEach((slice, own) -> days.put(slice, Math.min(most, counted(own, hours))));
        return days;
    }

    /** Where the last day ends by the hour in which the first begins, the two are pieces of one, by their hours. */
    private static double counted(Set<Long> days, Rows hours) {
        Rows.Row first = hours.row(0);
        Rows.Row last = hours.row(hours.size() - 1);
        boolean isCut = first.integer("day") < last.integer("day") && last.integer("hour") <= first.integer("hour");
        double early = (double) DAY.toHours() - first.integer("hour");
        double late = 1.0 + last.integer("hour");
        double counted = days.size();
        if (isCut && days.contains(first.integer("day"))) {
            counted -= late / (early + late);
        }
        if (isCut && days.contains(last.integer("day"))) {
            counted -= early / (early + late);
        }
        return counted;
    }

    private Slice sliceOf(long day, long hour, long firstDay) {
        if (length.compareTo(DAY) < 0) {
            long first = hour - hour % length.toHours();
            return new Slice(day, day, first, first + length.toHours() - 1);
        }
        long first = day - (day - firstDay) % length.toDays();
        return new Slice(first, first + length.toDays() - 1, 0, DAY.toHours() - 1);
    }

    /** Shows one. */
    public void show(Slice slice) {
        for (Part part : parts) {
            Map<String, Object> values = slice.values(part);
            engine.keep(part.hours(), cut(part.allHours()).with(values));
            if (withFlows.contains(part)) {
                engine.define(part.flows(), cut(part.encoded()).with(values));
            }
        }
    }

    private static Query cut(Table whole) {
        return Query.resource(Slices.class, "slice.sql").over("whole", whole);
    }

    private static Query whole(Table table) {
        return Query.union("hours", List.of(table));
    }

    @Override
    public void close() {
        for (Part part : parts) {
            engine.keep(part.hours(), whole(part.allHours()));
            engine.drop(part.allHours());
            if (withFlows.contains(part)) {
                engine.alias(part.flows(), part.encoded());
            }
        }
    }
}
