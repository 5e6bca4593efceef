// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes one table of the flows of a side's groups: joins records of one direction, and drops what two sensors saw. */
final class SideFlows {
    /** Records of the same two ends that are further apart are of different conversations: a collector's usual time-out. */
    private static final long JOIN_GAP_MICROS = 60_000_000;

    /** Sensors write the same flow at the same moment but for their clocks. */
    private static final long DOUBLE_GAP_MICROS = 1_000_000;

    private final Engine engine;
    private final Side side;

    SideFlows(Engine engine, Side side) {
        this.engine = engine;
        this.side = side;
    }

    /** Lays the flows into the side's table and notes what was joined and dropped. */
    void lay(SourceSettings settings) {
        List<Table> whole = new ArrayList<>();
        List<Table> halves = new ArrayList<>();
        for (GroupReader reader : side.readers()) {
            boolean isHalf = reader.group().first().format().direction() == Direction.ONE_WAY;
            (isHalf ? halves : whole).add(reader.tables().flows());
        }
        if (!halves.isEmpty()) {
            whole.add(join(halves));
        }
        if (settings.isDeduped()) {
            Table all = table("seen");
            show(all, whole);
            dropDoubles(all);
        } else {
            show(side.table(), whole);
        }
    }

    /** Where the flows are kept that were made of records of one direction. */
    static Table joined(Side side) {
        return new Table(side.table().name() + "_joined");
    }

    private Table join(List<Table> halves) {
        Table all = table("halves");
        show(all, halves);
        Table joined = joined(side);
        long flows = engine.keep(
                joined,
                Query.resource(SideFlows.class, "joined.sql")
                        .over("source_halves", all)
                        .with(Map.of("gap", JOIN_GAP_MICROS)));
        long records = count(all);
        long pairs = records - flows;
        long whole = Math.min(toldBoth(all), flows - pairs);
        side.note(records + " records of one direction joined to " + flows + " flows: " + pairs + " with both halves, "
                + (whole > 0 ? whole + " that told both directions already, " : "") + (flows - pairs - whole)
                + " whose other half is not there.");
        return joined;
    }

    /** Some exporters tell both directions in one record, and some do so for a part of their records. */
    private long toldBoth(Table halves) {
        return engine.rows(Query.resource(SideFlows.class, "told-both.sql").over("source_halves", halves))
                .only()
                .integer("records");
    }

    private void dropDoubles(Table all) {
        long flows = engine.keep(
                side.table(),
                Query.resource(SideFlows.class, "doubles.sql")
                        .over("source_seen", all)
                        .with(Map.of("gap", DOUBLE_GAP_MICROS)));
        long doubles = count(all) - flows;
        side.note(doubles + (doubles == 1 ? " flow left out that is" : " flows left out that are")
                + " told twice (--dedupe).");
    }

    private void show(Table table, List<Table> parts) {
        if (parts.size() == 1) {
            engine.alias(table, parts.get(0));
        } else {
            engine.define(table, Query.union("flows of " + side.table().name(), parts));
        }
    }

    private long count(Table table) {
        return engine.rows(Query.resource(SideFlows.class, "count.sql").over("source_flows", table))
                .only()
                .integer("flows");
    }

    private Table table(String what) {
        return new Table(side.table().name() + "_" + what);
    }
}
