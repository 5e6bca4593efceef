// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * Who did what in a made-up office.
 *
 * @param internal device to its attacks, each with {@code kind} and sizes
 * @param external outside client to its kind of attack
 * @param decoys device or client that changed and is honest, to why
 * @param servers the internal servers
 * @param ignore device that is drawn into somebody else's attack and is neither caught nor falsely accused, to why
 * @param externalDetails outside client to the sizes of its attack
 */
public record WorldLabels(
        Map<String, List<Map<String, Object>>> internal,
        Map<String, String> external,
        Map<String, String> decoys,
        List<String> servers,
        Map<String, String> ignore,
        Map<String, Map<String, Object>> externalDetails) {
    /** Copies everything, in order. */
    public WorldLabels {
        internal = Collections.unmodifiableMap(new LinkedHashMap<>(internal));
        external = Collections.unmodifiableMap(new LinkedHashMap<>(external));
        decoys = Collections.unmodifiableMap(new LinkedHashMap<>(decoys));
        servers = List.copyOf(servers);
        ignore = Collections.unmodifiableMap(new LinkedHashMap<>(ignore));
        externalDetails = Collections.unmodifiableMap(new LinkedHashMap<>(externalDetails));
    }

    /** Every wicked device and client. */
    public List<String> wicked() {
        List<String> all = new ArrayList<>(internal.keySet());
        all.addAll(external.keySet());
        return List.copyOf(all);
    }

    /** The labels as the text of {@code labels.json}. */
    public String toJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("internal", internal);
        tree.put("external", external);
        tree.put("decoys", decoys);
        tree.put("servers", servers);
        tree.put("ignore", ignore);
        tree.put("external_details", externalDetails);
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(tree) + "\n";
        } catch (JacksonException e) {
            throw new TidemarkException(
                    ErrorCode.INTERNAL, "The labels cannot be written as JSON: " + e.getMessage(), e);
        }
    }
}
