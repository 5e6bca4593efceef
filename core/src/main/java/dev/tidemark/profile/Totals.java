// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import org.jspecify.annotations.Nullable;

/**
 * What flows sum up to.
 *
 * @param flows rows
 * @param sources distinct openers
 * @param destinations distinct answerers
 * @param upBytes bytes from openers
 * @param downBytes bytes to openers
 */
public record Totals(long flows, long sources, long destinations, long upBytes, long downBytes) {
    /** Nothing. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    /** Bytes up to bytes down, null where none came down. */
    public @Nullable Double ratio() {
        return downBytes == 0 ? null : (Double) ((double) upBytes / downBytes);
    }
}
