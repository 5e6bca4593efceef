// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.flow.IpAddress;

/** Addresses beside others: of the same network, and so most likely of the same owner and country. */
final class Neighbours {
    private static final int LAST_BYTES = 0xffff;

    private Neighbours() {}

    /** The address so many beyond one, within its last 16 bits. */
    static String of(String address, int distance) {
        IpAddress known = IpAddress.parse(address).orElseThrow();
        long last = known.low() & LAST_BYTES;
        long other = (last + distance) & LAST_BYTES;
        return new IpAddress(known.high(), known.low() & ~(long) LAST_BYTES | other).toString();
    }
}
