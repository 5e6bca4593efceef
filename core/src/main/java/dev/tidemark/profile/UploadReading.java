// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.TrafficClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads who sent most, and where to. */
final class UploadReading {
    private static final long MOST = 10;
    private static final long MOST_PORTIONS = 3;

    private final Engine engine;
    private final ProfileTables tables;

    UploadReading(Engine engine, ProfileTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    /** Where portions belong. */
    private record Place(String kind, TrafficClass traffic, long source) {}

    Map<TrafficClass, List<Uploader>> read() {
        engine.define(tables.uploaders(), tables.query("uploaders.sql").with(Map.of("most", MOST)));
        Map<Place, List<Uploader.Portion>> portions = new HashMap<>();
        for (Rows.Row row : engine.rows(tables.query("upload_places.sql").with(Map.of("most", MOST_PORTIONS)))) {
            portions.computeIfAbsent(place(row.text("kind"), row), key -> new ArrayList<>())
                    .add(new Uploader.Portion(TrafficRows.textOrNull(row, "name"), row.integer("up_bytes")));
        }
        return TrafficRows.lists(engine.rows(tables.query("upload_ranking.sql")), row -> uploader(row, portions));
    }

    private static Place place(String kind, Rows.Row row) {
        return new Place(kind, TrafficRows.classOf(row), row.integer("src"));
    }

    private static Uploader uploader(Rows.Row row, Map<Place, List<Uploader.Portion>> portions) {
        return new Uploader(
                row.text("address"),
                row.integer("destinations"),
                row.integer("flows"),
                row.integer("up_bytes"),
                row.integer("down_bytes"),
                portions.getOrDefault(place("destinations", row), List.of()),
                portions.getOrDefault(place("owners", row), List.of()),
                portions.getOrDefault(place("countries", row), List.of()));
    }
}
