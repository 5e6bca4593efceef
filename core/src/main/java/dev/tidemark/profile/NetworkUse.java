// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

/**
 * A network of ours that was seen: the /24, or the /64 of IPv6.
 *
 * @param network in CIDR notation
 * @param devices addresses seen in it
 * @param opened flows that they opened
 * @param answered flows that were opened to them
 */
public record NetworkUse(String network, long devices, long opened, long answered) {}
