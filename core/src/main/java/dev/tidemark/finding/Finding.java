// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule about one device or client in one window.
 *
 * @param id hash of rule, device and window: the same on a rerun and on every engine
 * @param rule the rule's id
 * @param device the accused address
 * @param side where it stands
 * @param severity how grave
 * @param score 0 to 1
 * @param pValue how often an honest device shows as much, null where it cannot be said
 * @param baseline what it was measured against
 * @param title the rule's title
 * @param summary one plain sentence: what was seen and what was expected
 * @param firstSeen begin of the behaviour
 * @param lastSeen end of it
 * @param peers partners, most important first, at most 50
 * @param peerCount how many there are in all
 * @param evidence the numbers compared, by name, in the rule's order
 * @param attack ATT&amp;CK technique ids
 * @param flows at most five sample flows
 * @param series what its chart shows
 */
public record Finding(
        String id,
        String rule,
        String device,
        Side side,
        Severity severity,
        double score,
        @Nullable Double pValue,
        Measure baseline,
        String title,
        String summary,
        Instant firstSeen,
        Instant lastSeen,
        List<Peer> peers,
        int peerCount,
        Map<String, Evidence> evidence,
        List<String> attack,
        List<SampleFlow> flows,
        List<Series> series) {
    /** Copies the lists. */
    public Finding {
        peers = List.copyOf(peers);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        attack = List.copyOf(attack);
        flows = List.copyOf(flows);
        series = List.copyOf(series);
    }
}
