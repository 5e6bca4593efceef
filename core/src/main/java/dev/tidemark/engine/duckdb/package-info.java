// SPDX-License-Identifier: Apache-2.0

/**
 * The engine of one machine: DuckDB in this process, in memory, spilling into the run's work folder. The only place with
 * {@code java.sql}.
 *
 * <p>Uses {@code engine}, {@code sql}, {@code error} and DuckDB's driver. A function that the common dialect names as Spark does and
 * DuckDB does not is one line of {@code shims.sql}.
 */
@NullMarked
package dev.tidemark.engine.duckdb;

import org.jspecify.annotations.NullMarked;
