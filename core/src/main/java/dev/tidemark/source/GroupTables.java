// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;

/** The names in the engine of what one scan group goes through. */
record GroupTables(String prefix) {
    /** The files as they are. */
    Table raw() {
        return table("files");
    }

    /** Rows in our columns, computed whenever they are read. */
    Table parsed() {
        return table("parsed");
    }

    /** The same where they are kept, without the columns that are always NULL. */
    Table kept() {
        return table("kept");
    }

    /** The same rows, kept or not. */
    Table rows() {
        return table("rows");
    }

    /** Our words for the source's protocols. */
    Table protocols() {
        return table("protocols");
    }

    /** Rows with their moment and what speaks against them. */
    Table judged() {
        return table("judged");
    }

    /** What can be flows, all on one day. */
    Table undated() {
        return table("undated");
    }

    /** The day of each file, where they are of several. */
    Table days() {
        return table("days");
    }

    /** What can be flows. */
    Table flows() {
        return table("flows");
    }

    /** A query of this package over these tables. */
    Query query(String file) {
        return Query.resource(GroupTables.class, file)
                .over("source_raw", raw())
                .over("source_parsed", parsed())
                .over("source_rows", rows())
                .over("source_protocols", protocols())
                .over("source_judged", judged())
                .over("source_undated", undated())
                .over("source_days", days())
                .over("source_misfits", raw().rejected());
    }

    private Table table(String what) {
        return new Table(prefix + "_" + what);
    }
}
