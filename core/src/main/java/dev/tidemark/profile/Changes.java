// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.flow.TrafficClass;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two sides differ in.
 *
 * @param classes every traffic class
 * @param newServices services that only the analysed flows have
 * @param goneServices services that only the other flows have
 */
public record Changes(
        Map<TrafficClass, ClassChanges> classes, List<ServiceUse> newServices, List<ServiceUse> goneServices) {
    /** Nothing. */
    public static final Changes NONE = new Changes(Map.of(), List.of(), List.of());

    /** Copies the collections. */
    public Changes {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        newServices = List.copyOf(newServices);
        goneServices = List.copyOf(goneServices);
    }

    /**
     * The names of a class that only one side has.
     *
     * @param added only the analysed flows have them
     * @param gone only the other flows have them
     */
    public record ClassChanges(Map<Dimension, Top> added, Map<Dimension, Top> gone) {
        /** Copies the maps. */
        public ClassChanges {
            added = Collections.unmodifiableMap(new TreeMap<>(added));
            gone = Collections.unmodifiableMap(new TreeMap<>(gone));
        }
    }
}
