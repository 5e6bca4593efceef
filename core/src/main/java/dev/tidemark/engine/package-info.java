// SPDX-License-Identifier: Apache-2.0

/**
 * The one door to whatever computes over rows: queries in, small results out.
 *
 * <p>Uses {@code sql}, {@code flow}, {@code error}. An engine is a module or package below with one class that
 * implements {@link dev.tidemark.engine.Engine} and a service file that names it.
 */
@NullMarked
package dev.tidemark.engine;

import org.jspecify.annotations.NullMarked;
