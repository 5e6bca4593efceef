// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.TrafficClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes single values, from whole numbers alone, so that no order of additions shows. */
final class DescribeReading {
    private static final MathContext EXACT_ENOUGH = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final Engine engine;
    private final ProfileTables tables;

    DescribeReading(Engine engine, ProfileTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    Map<TrafficClass, Map<FlowNumber, Description>> columns() {
        Map<TrafficClass, Map<FlowNumber, Description>> classes = new EnumMap<>(TrafficClass.class);
        for (FlowNumber column : FlowNumber.values()) {
            BigDecimal unit = column == FlowNumber.TIME ? MICROS : BigDecimal.ONE;
            read("value_" + column.id() + ".sql", unit).forEach((traffic, description) -> classes.computeIfAbsent(
                            traffic, key -> new EnumMap<>(FlowNumber.class))
                    .put(column, description));
        }
        return classes;
    }

    /** In seconds. */
    Map<TrafficClass, Description> gaps() {
        return read("value_gap.sql", MICROS);
    }

    private Map<TrafficClass, Description> read(String file, BigDecimal unit) {
        engine.define(tables.values(), tables.query(file));
        return TrafficRows.single(engine.rows(tables.query("describe.sql")), row -> description(row, unit));
    }

    private static Description description(Rows.Row row, BigDecimal unit) {
        long count = row.integer("flows");
        BigDecimal flows = BigDecimal.valueOf(count);
        BigDecimal total = new BigDecimal(row.text("total"));
        return new Description(
                count,
                in(unit, total.divide(flows, EXACT_ENOUGH)),
                std(flows, total, new BigDecimal(row.text("squares")), unit),
                in(unit, whole(row, "smallest")),
                quartile(row, 1, unit),
                quartile(row, 2, unit),
                quartile(row, 3, unit),
                in(unit, whole(row, "largest")));
    }

    private static @Nullable Double std(BigDecimal flows, BigDecimal total, BigDecimal squares, BigDecimal unit) {
        BigDecimal others = flows.subtract(BigDecimal.ONE);
        if (others.signum() == 0) {
            return null;
        }
        BigDecimal deviations = flows.multiply(squares).subtract(total.multiply(total));
        BigDecimal variance = deviations.divide(flows.multiply(others), EXACT_ENOUGH);
        return in(unit, variance.sqrt(EXACT_ENOUGH));
    }

    /** Linear between the two nearest values, as numpy's usual quantile. */
    private static double quartile(Rows.Row row, int number, BigDecimal unit) {
        BigDecimal low = whole(row, "low" + number);
        BigDecimal high = whole(row, "high" + number);
        BigDecimal part =
                BigDecimal.valueOf((row.integer("flows") - 1) * number % 4).multiply(QUARTER);
        return in(unit, low.add(high.subtract(low).multiply(part)));
    }

    private static BigDecimal whole(Rows.Row row, String column) {
        return BigDecimal.valueOf(row.integer(column));
    }

    private static double in(BigDecimal unit, BigDecimal value) {
        return value.divide(unit, EXACT_ENOUGH).doubleValue();
    }
}
