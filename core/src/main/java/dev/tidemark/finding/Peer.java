// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import org.jspecify.annotations.Nullable;

/**
 * A partner of an accused device in what a finding is about.
 *
 * @param address the partner's address
 * @param country ISO code, null where unknown or private
 * @param owner the network's owner such as {@code AS15169 Google LLC}, null where unknown
 * @param flows flows with it in the window
 * @param upBytes bytes from the opener of the flows
 * @param downBytes bytes to the opener
 */
public record Peer(
        String address, @Nullable String country, @Nullable String owner, long flows, long upBytes, long downBytes) {}
