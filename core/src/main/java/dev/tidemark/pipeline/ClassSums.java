// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.store.FlowStore;
import dev.tidemark.store.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the flows of a part sum up to, by traffic class.
 *
 * @param classes the classes that there are
 */
record ClassSums(Map<TrafficClass, RunSummary.ClassTotals> classes) {
    ClassSums {
        classes = Collections.unmodifiableMap(new EnumMap<>(classes));
    }

    /** Sums up a part. */
    static ClassSums read(Engine engine, Part part) {
        Map<TrafficClass, RunSummary.ClassTotals> classes = new EnumMap<>(TrafficClass.class);
        for (Rows.Row row : engine.rows(query(part))) {
            classes.put(classOf(row), totals(row));
        }
        return new ClassSums(classes);
    }

    private static Query query(Part part) {
        return Query.resource(FlowStore.class, "classes.sql")
                .over(Part.JUDGED.hours().name(), part.hours());
    }

    long flows() {
        return classes.values().stream()
                .mapToLong(RunSummary.ClassTotals::flows)
                .sum();
    }

    long flowsOf(TrafficClass one) {
        RunSummary.ClassTotals totals = classes.get(one);
        return totals == null ? 0 : totals.flows();
    }

    Map<String, RunSummary.ClassTotals> byName() {
        Map<String, RunSummary.ClassTotals> named = new LinkedHashMap<>();
        classes.forEach((one, totals) -> named.put(one.id(), totals));
        return named;
    }

    private static TrafficClass classOf(Rows.Row row) {
        boolean isToUs = Boolean.TRUE.equals(row.value("dst_internal"));
        if (Boolean.TRUE.equals(row.value("src_internal"))) {
            return isToUs ? TrafficClass.INTERNAL_INTERNAL : TrafficClass.INTERNAL_EXTERNAL;
        }
        return isToUs ? TrafficClass.EXTERNAL_INTERNAL : TrafficClass.EXTERNAL_EXTERNAL;
    }

    private static RunSummary.ClassTotals totals(Rows.Row row) {
        return new RunSummary.ClassTotals(
                row.integer("flows"),
                row.integer("sources"),
                row.integer("destinations"),
                row.integer("up_bytes"),
                row.integer("down_bytes"));
    }
}
