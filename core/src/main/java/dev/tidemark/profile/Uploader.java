// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that sent much.
 *
 * @param address the source
 * @param destinations how many it opened flows to
 * @param flows rows
 * @param upBytes bytes that it sent
 * @param downBytes bytes that it received for them
 * @param toDestinations where most of it went
 * @param toOwners to whom; empty where the destination is ours
 * @param toCountries where to; empty where the destination is ours
 */
public record Uploader(
        String address,
        long destinations,
        long flows,
        long upBytes,
        long downBytes,
        List<Portion> toDestinations,
        List<Portion> toOwners,
        List<Portion> toCountries) {
    /** Copies the lists. */
    public Uploader {
        toDestinations = List.copyOf(toDestinations);
        toOwners = List.copyOf(toOwners);
        toCountries = List.copyOf(toCountries);
    }

    /**
     * A portion of what was sent.
     *
     * @param name null where not known
     * @param upBytes bytes
     */
    public record Portion(@Nullable String name, long upBytes) {}
}
