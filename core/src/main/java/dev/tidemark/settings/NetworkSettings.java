// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are ours and where the others stand.
 *
 * @param internal our networks as CIDR, empty for the private ones
 * @param publicServers our public servers as CIDR, empty to tell them from the flows
 * @param geoFolder MMDB files, null for those shipped
 */
public record NetworkSettings(
        List<String> internal,
        List<String> publicServers,
        @Nullable Path geoFolder) {
    /** Copies the lists. */
    public NetworkSettings {
        internal = List.copyOf(internal);
        publicServers = List.copyOf(publicServers);
    }
}
