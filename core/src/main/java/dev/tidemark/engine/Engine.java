// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes over rows. Every query is in the common dialect; the adapter bridges what its engine names otherwise.
 *
 * <p>Once {@link #open} returns, the engine reads and writes nothing but what its settings name, and no query can
 * change that. Methods may be called from several threads; {@link #cancel} ends them all. What the engine itself names,
 * every session sees.
 */
public interface Engine extends Workspace, AutoCloseable {
    /** The short name for {@code --engine}, such as {@code duckdb}. */
    String id();

    /**
     * The path of what has an address, whether something is there or not; may be called before {@link #open}. A scheme that the
     * engine does not reach is refused.
     *
     * @param address {@code scheme://…}, as it stands: nothing in it is escaped
     * @param options what the user says to this engine in its own words
     */
    Path locate(String address, Map<String, String> options);

    /**
     * Starts the engine, locked into its settings; called once, before all else.
     *
     * @param listener hears of the progress of long work; null where nobody wants to know, which saves counting
     */
    void open(EngineSettings settings, @Nullable ProgressListener listener);

    /** Starts the engine, and nobody hears of its progress. */
    default void open(EngineSettings settings) {
        open(settings, null);
    }

    /** Name and version for the summary. */
    String description();

    /** Makes files visible as a view of raw columns; a file that is not there or of another kind is bad data. */
    void scan(Table view, Scan scan);

    /**
     * Works in a session: names made in it hide those of the engine, are seen by it alone, and are gone when the work is
     * done. So the same views can mean one thing here and another in a session beside it.
     *
     * @param work is given the session, for the calling thread alone
     */
    <T> T inSession(Function<Workspace, T> work);

    /**
     * As {@link #keep}, for rows so many that in memory they may crowd out other work: then they go into a file of the work
     * folder.
     *
     * @param rows how many are to come
     * @param columns those of the query
     */
    long keepMany(Table table, Query query, long rows, List<Column> columns);

    /** Writes a query's rows into a Parquet file, ordered as the query says. Returns the row count. */
    long export(Query query, Path file);

    /** Ends what is running, from any thread: the calls in progress throw, and so does every later one but close. */
    void cancel();

    @Override
    void close();
}
