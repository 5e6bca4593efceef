// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.TrafficClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the names with most flows. */
final class TopReading {
    private static final long MOST = 10;

    private final Engine engine;

    TopReading(Engine engine) {
        this.engine = engine;
    }

    Map<TrafficClass, Map<Dimension, Top>> tops(ProfileTables tables) {
        return read(tables.query("tops.sql"));
    }

    /** Those that one side has and the other has not. */
    Map<TrafficClass, Map<Dimension, Top>> missing(ProfileTables here, ProfileTables there) {
        return read(here.query("changes.sql").over("other_named", there.named()));
    }

    private Map<TrafficClass, Map<Dimension, Top>> read(Query query) {
        Map<TrafficClass, Map<Dimension, List<Top.Entry>>> entries = new EnumMap<>(TrafficClass.class);
        Map<TrafficClass, Map<Dimension, Top>> tops = new EnumMap<>(TrafficClass.class);
        for (Rows.Row row : engine.rows(query.with(Map.of("most", MOST)))) {
            TrafficClass traffic = TrafficRows.classOf(row);
            Dimension dimension = dimension(row.text("kind"));
            List<Top.Entry> list = entries.computeIfAbsent(traffic, key -> new EnumMap<>(Dimension.class))
                    .computeIfAbsent(dimension, key -> new ArrayList<>());
            list.add(entry(row));
            tops.computeIfAbsent(traffic, key -> new EnumMap<>(Dimension.class))
                    .put(dimension, new Top(row.integer("names"), list));
        }
        return tops;
    }

    private static Top.Entry entry(Rows.Row row) {
        return new Top.Entry(
                TrafficRows.textOrNull(row, "name"),
                row.integer("partners"),
                row.integer("flows"),
                row.integer("up_bytes"),
                row.integer("down_bytes"));
    }

    private static Dimension dimension(String id) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.id().equals(id)) {
                return dimension;
            }
        }
        throw new IllegalStateException("No dimension " + id);
    }
}
