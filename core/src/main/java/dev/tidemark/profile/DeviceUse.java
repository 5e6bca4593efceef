// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of ours and its traffic.
 *
 * @param address the device
 * @param roles what it is seen to be
 * @param opened flows that it opened
 * @param answered flows that others opened to it
 * @param destinations addresses that it opened flows to
 * @param upBytes bytes that it sent in the flows that it opened
 * @param downBytes bytes that it received in them
 * @param dnsFlows those of the flows that it opened to port 53
 * @param dnsBytes bytes of these, both ways
 */
public record DeviceUse(
        String address,
        List<Role> roles,
        long opened,
        long answered,
        long destinations,
        long upBytes,
        long downBytes,
        long dnsFlows,
        long dnsBytes) {
    /** Copies the list. */
    public DeviceUse {
        roles = List.copyOf(roles);
    }

    /** DNS flows for each other flow that it opened; null where it opened no other. */
    public @Nullable Double dnsRatio() {
        return opened == dnsFlows ? null : (Double) ((double) dnsFlows / (opened - dnsFlows));
    }

    /** Bytes up to bytes down, null where none came down. */
    public @Nullable Double uploadRatio() {
        return downBytes == 0 ? null : (Double) ((double) upBytes / downBytes);
    }
}
