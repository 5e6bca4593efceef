// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.flow.FlowField;
import dev.tidemark.place.Networks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the store holds after loading.
 *
 * @param book all addresses
 * @param networks which are ours, inferred servers among them
 * @param zone where days and hours begin
 * @param spans what each part holds
 * @param unsaid fields of which the judged flows never say anything
 * @param refused what cannot be flows, as the store found
 * @param notes what was inferred, a sentence each
 */
public record StoredFlows(
        AddressBook book,
        Networks networks,
        ZoneId zone,
        Map<Part, Span> spans,
        Set<FlowField> unsaid,
        Refused refused,
        List<String> notes) {
    /** Copies the lists. */
    public StoredFlows {
        unsaid = Set.copyOf(unsaid);
        spans = Collections.unmodifiableMap(new EnumMap<>(spans));
        notes = List.copyOf(notes);
    }

    /** The same with a sentence more. */
    public StoredFlows noted(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new StoredFlows(book, networks, zone, spans, unsaid, refused, more);
    }

    /**
     * What the store did not take.
     *
     * @param addresses texts in the place of an address that are none
     * @param strayed parts of which flows were left out whose moment lies outside the part's span, far from all others
     */
    public record Refused(List<String> addresses, Set<Part> strayed) {
        /** Copies them. */
        public Refused {
            addresses = List.copyOf(addresses);
            strayed = Set.copyOf(strayed);
        }
    }
}
