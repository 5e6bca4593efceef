// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Where flows are written: resolves both ends to addresses of one family. */
@FunctionalInterface
interface Wire {
    /** Writes a flow between two addresses, so many seconds into the day. */
    void write(double second, int src, int dst, Service service, Exchange exchange);

    /** Writes a flow between two ends, by IPv6 where both have it. */
    default void send(double second, Endpoint from, Endpoint to, Service service, Exchange exchange) {
        write(second, from.towards(to), to.towards(from), service, exchange);
    }
}
