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
        Map<FlowNumber, Description> describe,
        Description gaps,
        Spread ratios,
        List<HourSum> hours,
        Map<Dimension, Top> tops,
        List<Uploader> uploaders) {
    /** What the hours alone tell: neither names nor single flows. */
    static ClassProfile ofHours(List<HourSum> hours) {
        Totals totals = new Totals(
                hours.stream().mapToLong(HourSum::flows).sum(),
                0,
                0,
                hours.stream().mapToLong(HourSum::upBytes).sum(),
                hours.stream().mapToLong(HourSum::downBytes).sum());
        return new ClassProfile(totals, Map.of(), Description.NONE, Spread.NONE, hours, Map.of(), List.of());
    }

    /** Copies the collections. */
    public ClassProfile {
        describe = Collections.unmodifiableMap(new TreeMap<>(describe));
        hours = List.copyOf(hours);
        tops = Collections.unmodifiableMap(new TreeMap<>(tops));
        uploaders = List.copyOf(uploaders);
    }
}
