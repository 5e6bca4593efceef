// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels while incidents are played. */
final class LabelBook {
    private final Map<String, List<Map<String, Object>>> internal = new LinkedHashMap<>();
    private final Map<String, String> external = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> externalDetails = new LinkedHashMap<>();
    private final Map<String, String> decoys = new LinkedHashMap<>();
    private final Map<String, String> ignored = new LinkedHashMap<>();

    void accuse(String device, Map<String, Object> attack) {
        internal.computeIfAbsent(device, none -> new ArrayList<>()).add(attack);
    }

    void accuseOutsider(String client, String kind, Map<String, Object> details) {
        external.put(client, kind);
        externalDetails.put(client, details);
    }

    void excuse(String address, String why) {
        decoys.merge(address, why, (old, more) -> old + "; " + more);
    }

    void ignore(String address, String why) {
        ignored.put(address, why);
    }

    WorldLabels close(List<String> servers) {
        Map<String, String> honest = new LinkedHashMap<>(decoys);
        honest.keySet().removeAll(internal.keySet());
        honest.keySet().removeAll(external.keySet());
        return new WorldLabels(internal, external, honest, servers, ignored, externalDetails);
    }
}
