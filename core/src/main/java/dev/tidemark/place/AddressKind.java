// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

/**
 * What an address is to us.
 *
 * <p>Multicast groups, broadcasts, loopback and the unspecified address are {@link #LOCAL_SCOPE}: no router carries them
 * from outside, so they are no clients; nobody owns them, so they are no devices. A flow towards one stays on the side of
 * its other end.
 */
public enum AddressKind {
    /** A device within our networks. */
    INTERNAL,
    /** A server of ours that outsiders may visit, by {@code --public} or inferred; a device like any other. */
    PUBLIC,
    /** Somebody else's. */
    EXTERNAL,
    /** Neither a device nor a client: nobody to accuse. */
    LOCAL_SCOPE;

    /** True for our devices, public servers among them. */
    public boolean isOurs() {
        return this == INTERNAL || this == PUBLIC;
    }
}
