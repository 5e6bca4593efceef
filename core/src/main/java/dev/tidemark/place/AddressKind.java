// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.TrafficClass;

/**
 * What an address is to us.
 *
 * <p>Multicast groups, broadcasts, loopback and the unspecified address are {@link #LOCAL_SCOPE}: no router carries them
 * from outside, so they are no clients; nobody owns them, so they are no devices. A flow towards one stays on the side of
 * its other end.
 */
public enum AddressKind {
    /** A device within our networks. */
    INTERNAL("internal"),
    /** A server of ours that outsiders may visit, by {@code --public} or inferred; a device like any other. */
    PUBLIC("public"),
    /** Somebody else's. */
    EXTERNAL("external"),
    /** Neither a device nor a client: nobody to accuse. */
    LOCAL_SCOPE("local");

    private final String id;

    AddressKind(String id) {
        this.id = id;
    }

    /** The name in outputs. */
    public String id() {
        return id;
    }

    /** True for our devices, public servers among them. */
    public boolean isOurs() {
        return this == INTERNAL || this == PUBLIC;
    }

    /** The class of flows from an address of this kind towards one of that kind. */
    public TrafficClass towards(AddressKind answerer) {
        boolean fromUs = isLocalTo(answerer) || isOurs();
        boolean toUs = answerer.isLocalTo(this) || answerer.isOurs();
        if (fromUs) {
            return toUs ? TrafficClass.INTERNAL_INTERNAL : TrafficClass.INTERNAL_EXTERNAL;
        }
        return toUs ? TrafficClass.EXTERNAL_INTERNAL : TrafficClass.EXTERNAL_EXTERNAL;
    }

    // An outsider's multicast has no end of ours: it is counted with the external flows and not judged.
    private boolean isLocalTo(AddressKind other) {
        return this == LOCAL_SCOPE && other != EXTERNAL;
    }
}
