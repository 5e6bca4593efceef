// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.place.Networks;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the store holds after loading.
 *
 * @param book all addresses
 * @param networks which are ours, inferred servers among them
 * @param spans what each part holds
 * @param refused texts in the place of an address that are none
 * @param notes what was inferred, a sentence each
 */
public record StoredFlows(
        AddressBook book, Networks networks, Map<Part, Span> spans, List<String> refused, List<String> notes) {
    /** Copies the lists. */
    public StoredFlows {
        spans = Collections.unmodifiableMap(new EnumMap<>(spans));
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
