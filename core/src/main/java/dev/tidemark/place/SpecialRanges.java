// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;

/** Ranges that mean something to everybody, after the special-purpose registries of IANA. */
final class SpecialRanges {
    /** RFC 1918, the unique local addresses of IPv6, and link-local: ours unless the user says otherwise. */
    static final CidrSet PRIVATE =
            CidrSet.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10");

    /** Never seen from the other side of a router: "this host", loopback, link-local, multicast, broadcast. */
    private static final CidrSet LOCAL = CidrSet.of(
            "0.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/4",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::/10",
            "ff00::/8");

    /** Link-local addresses belong to one device each; the rest of {@link #LOCAL} to none. */
    private static final CidrSet LINK_LOCAL = CidrSet.of("169.254.0.0/16", "fe80::/10");

    // Shared space of carriers, protocol assignments, documentation, benchmarks, class E.
    private static final CidrSet UNOWNED_V4 = CidrSet.of(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4");

    private static final CidrSet GLOBAL_V6 = CidrSet.of("2000::/3");

    // Benchmarks, ORCHID and its second version, documentation.
    private static final CidrSet UNOWNED_V6 =
            CidrSet.of("2001:2::/48", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "3fff::/20");

    private SpecialRanges() {}

    static boolean isLocalScope(IpAddress address) {
        return LOCAL.contains(address);
    }

    static boolean isLinkLocal(IpAddress address) {
        return LINK_LOCAL.contains(address);
    }

    /** True where an address can have a country and an owner at all. */
    static boolean isOwned(IpAddress address) {
        if (isLocalScope(address)) {
            return false;
        }
        if (address.isV4()) {
            return !UNOWNED_V4.contains(address);
        }
        return GLOBAL_V6.contains(address) && !UNOWNED_V6.contains(address);
    }
}
