// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import java.util.List;

/**
 * What is known of clean flows that were summed up earlier and are not read again.
 *
 * @param ends columns address, opened and answered: the flows of each address
 * @param servers the public servers that those flows showed
 */
public record EarlierFlows(Rows ends, List<IpAddress> servers) {
    /** There are none. */
    public static final EarlierFlows NONE = new EarlierFlows(new Rows(List.of(), List.of()), List.of());

    /** Copies the list. */
    public EarlierFlows {
        servers = List.copyOf(servers);
    }
}
