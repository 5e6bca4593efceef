// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import org.jspecify.annotations.Nullable;

/**
 * An address, protocol and port of ours that answers several clients.
 *
 * @param address the server
 * @param protocol null where the source has none
 * @param port null where the protocol has none
 * @param internalClients devices of ours that it answered
 * @param externalClients outside addresses that it answered
 * @param flows rows of those clients
 * @param upBytes bytes from clients
 * @param downBytes bytes to clients
 */
public record ServiceUse(
        String address,
        @Nullable String protocol,
        @Nullable Long port,
        long internalClients,
        long externalClients,
        long flows,
        long upBytes,
        long downBytes) {
    /** All clients. */
    public long clients() {
        return internalClients + externalClients;
    }
}
