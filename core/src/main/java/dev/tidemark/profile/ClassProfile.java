// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What flows of one traffic class look like.
 *
 * @param totals what they sum up to
 * @param describe how each column is spread
 * @param gaps seconds between each flow and the one before it, whoever opened them
 * @param ratios bytes up to bytes down, by source
 * @param hours those that have flows, in order of time
 * @param tops the names with most flows
 * @param uploaders the sources that sent most, most first
 */
public record ClassProfile(
        Totals totals,
        Map<Column, Description> describe,
        Description gaps,
        Spread ratios,
        List<HourSum> hours,
        Map<Dimension, Top> tops,
        List<Uploader> uploaders) {
    /** Copies the collections. */
    public ClassProfile {
        describe = Collections.unmodifiableMap(new TreeMap<>(describe));
        hours = List.copyOf(hours);
        tops = Collections.unmodifiableMap(new TreeMap<>(tops));
        uploaders = List.copyOf(uploaders);
    }
}
