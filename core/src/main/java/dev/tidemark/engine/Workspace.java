// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.util.List;

/** Tables and views by name, and what is computed over them. Every query is in the common dialect. */
public interface Workspace {
    /** Names a query's result without computing it; replaces one of the same name. */
    void define(Table view, Query query);

    /** Makes a view that shows another table or view as it is; replaces one of the same name. */
    void alias(Table view, Table target);

    /**
     * Computes a query and keeps its rows, in no stated order, under a name; replaces one of the same name. Returns the row
     * count. Renews {@link Table#rejected()} of every text scan that the query reads.
     */
    long keep(Table table, Query query);

    /** Fills a new table with rows from Java: dictionaries and baselines, not flows. */
    void load(Table table, List<Column> columns, Iterable<Object[]> rows);

    /** Forgets a table or view; one that is not there is no error. */
    void drop(Table table);

    /** Names and types of the columns of a table or view, in order; the fields of a struct follow it as {@code name.field}. */
    List<Column> columns(Table table);

    /** Runs a query and returns its rows. */
    Rows rows(Query query);
}
