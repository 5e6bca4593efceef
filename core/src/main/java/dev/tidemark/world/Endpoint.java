// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** The addresses of one thing, as numbers of {@link AddressBook}; {@link #NONE} where it has none of that family. */
record Endpoint(int v4, int v6) {
    static final int NONE = -1;

    static Endpoint v4(int address) {
        return new Endpoint(address, NONE);
    }

    Endpoint v4Only() {
        return v6 == NONE ? this : new Endpoint(v4, NONE);
    }

    /** The address by which this end speaks with the other: IPv6 where both have it. */
    int towards(Endpoint other) {
        return v6 != NONE && other.v6 != NONE ? v6 : v4;
    }
}
