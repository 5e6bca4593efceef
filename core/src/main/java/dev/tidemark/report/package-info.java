// SPDX-License-Identifier: Apache-2.0

/**
 * A run for people: the table and the explanation in a terminal, the report as one HTML file.
 *
 * <p>Uses {@code finding}, {@code output} (the report carries the same JSON that the files do), {@code flow},
 * {@code settings} and {@code error}; never an engine, a store or a query. A new part of the report is a function in
 * {@code report.js}, a new chart one in {@code charts.js} and,
 * for pictures outside the page, one in {@code ChartPicture}.
 */
@NullMarked
package dev.tidemark.report;

import org.jspecify.annotations.NullMarked;
