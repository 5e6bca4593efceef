// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.time.Duration;
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

    /** Those that have judged flows, in order of time. */
    public List<Slice> all() {
        Rows hours = engine.rows(Query.resource(Slices.class, "slice-hours.sql").over("whole", Part.JUDGED.allHours()));
        Set<Slice> slices = new LinkedHashSet<>();
        for (Rows.Row row : hours) {
            slices.add(sliceOf(
                    row.integer("day"), row.integer("hour"), hours.row(0).integer("day")));
        }
        return List.copyOf(slices);
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
