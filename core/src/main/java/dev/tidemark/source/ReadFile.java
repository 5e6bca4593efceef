// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.nio.file.Path;

/**
 * A file or table that was read.
 *
 * @param name as the user named it
 * @param path where it is; of a table a path at which there is nothing
 * @param format its format's id, {@code empty} where it holds nothing
 * @param rows rows in it, accepted or not
 * @param rejected rows that cannot be flows
 */
public record ReadFile(String name, Path path, String format, long rows, long rejected) {
    /** True for a table of a catalogue, which has no bytes of its own. */
    public boolean isTable() {
        return Addresses.isTable(name);
    }
}
