// SPDX-License-Identifier: Apache-2.0

/**
 * Where an address stands: ours or outside, and the country and owner of an outside one.
 *
 * <p>Uses {@code flow}, {@code settings} and {@code error}; works on distinct addresses, never on flows. Another layout of
 * MMDB files is a few lines in {@code GeoLayout}; a newly reserved range is one line in {@code SpecialRanges}.
 */
@NullMarked
package dev.tidemark.place;

import org.jspecify.annotations.NullMarked;
