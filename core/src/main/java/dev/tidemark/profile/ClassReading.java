// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.TrafficClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads what each class sums up to. */
final class ClassReading {
    private final Engine engine;
    private final ProfileTables tables;

    ClassReading(Engine engine, ProfileTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    Map<TrafficClass, Totals> totals() {
        return TrafficRows.single(
                engine.rows(tables.query("totals.sql")),
                row -> new Totals(
                        row.integer("flows"),
                        row.integer("sources"),
                        row.integer("destinations"),
                        row.integer("up_bytes"),
                        row.integer("down_bytes")));
    }

    Map<TrafficClass, Spread> ratios() {
        return TrafficRows.single(engine.rows(tables.query("ratios.sql")), ClassReading::spread);
    }

    Map<TrafficClass, List<HourSum>> hours() {
        return TrafficRows.lists(
                engine.rows(tables.query("hours.sql")),
                row -> new HourSum(
                        LocalDate.ofEpochDay(row.integer("day")),
                        (int) row.integer("hour"),
                        row.integer("flows"),
                        row.integer("up_bytes"),
                        row.integer("down_bytes")));
    }

    private static Spread spread(Rows.Row row) {
        return new Spread(
                row.integer("sources"),
                row.number("smallest"),
                row.number("quarter"),
                row.number("half"),
                row.number("three_quarters"),
                row.number("largest"));
    }
}
