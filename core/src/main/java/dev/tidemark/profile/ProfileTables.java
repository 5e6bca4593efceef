// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.store.Part;
import java.util.Locale;

/**
 * The tables that figures of one side are made from.
 *
 * @param part the side
 */
record ProfileTables(Part part) {
    /** Sums by source, destination, protocol and port. */
    Table pairs() {
        return table("pairs");
    }

    /** The same under each name that they are counted by. */
    Table named() {
        return table("named");
    }

    /** Single flows, as far as they are measured. */
    Table flows() {
        return table("flows");
    }

    /** The values that are described at the moment. */
    Table values() {
        return table("values");
    }

    /** The top uploaders. */
    Table uploaders() {
        return table("uploaders");
    }

    /** A query beside this class over these tables. */
    Query query(String file) {
        return Query.resource(ProfileTables.class, file)
                .over("hours_of_part", part.hours())
                .over("flows_of_part", part.flows())
                .over("flows_to_measure", flows())
                .over("values_to_describe", values())
                .over("pairs_of_part", pairs())
                .over("named_pairs", named())
                .over("uploaders_of_part", uploaders());
    }

    private Table table(String what) {
        return new Table(part.name().toLowerCase(Locale.ROOT) + "_profile_" + what);
    }
}
