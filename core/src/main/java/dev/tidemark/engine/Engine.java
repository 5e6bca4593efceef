// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Computes over rows. Every query is in the common dialect; the adapter bridges what its engine names otherwise.
 *
 * <p>Once {@link #open} returns, the engine reads and writes nothing but what its settings name, and no query can
 * change that. Methods may be called from several threads; {@link #cancel} ends them all.
 */
public interface Engine extends AutoCloseable {
    /** The short name for {@code --engine}, such as {@code duckdb}. */
    String id();

    /** Starts the engine, locked into its settings; called once, before all else. */
    void open(EngineSettings settings);

    /** Name and version for the summary. */
    String description();

    /** Makes files visible as a view of raw columns; a file that is not there or of another kind is bad data. */
    void scan(Table view, Scan scan);

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

    /** Names and types of the columns of a table or view, in order. */
    List<Column> columns(Table table);

    /** Runs a query and returns its rows. */
    Rows rows(Query query);

    /** Writes a query's rows into a Parquet file, ordered as the query says. Returns the row count. */
    long export(Query query, Path file);

    /** Listens to the progress of long work. */
    void listen(ProgressListener listener);

    /** Ends what is running, from any thread: the calls in progress throw, and so does every later one but close. */
    void cancel();

    @Override
    void close();
}
