// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names with most flows.
 *
 * @param names how many names there are in all
 * @param entries the first of them, most flows first
 */
public record Top(long names, List<Entry> entries) {
    /** No name. */
    public static final Top NONE = new Top(0, List.of());

    /** Copies the list. */
    public Top {
        entries = List.copyOf(entries);
    }

    /**
     * A name.
     *
     * @param name null for all flows where it is not known
     * @param partners distinct addresses at the other end; for protocols and ports, distinct sources
     * @param flows rows
     * @param upBytes bytes from openers
     * @param downBytes bytes to openers
     */
    public record Entry(@Nullable String name, long partners, long flows, long upBytes, long downBytes) {}
}
