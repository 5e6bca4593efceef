// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.flow;

/** Which way a flow goes, seen from our own networks. */
public enum TrafficClass {
    /** Between two of our devices. */
    INTERNAL_INTERNAL("internal-internal"),
    /** From our device to an outside address. */
    INTERNAL_EXTERNAL("internal-external"),
    /** From an outside client to our device. */
    EXTERNAL_INTERNAL("external-internal"),
    /** Between two outside addresses: counted and not judged. */
    EXTERNAL_EXTERNAL("external-external");

    private final String id;

    TrafficClass(String id) {
        this.id = id;
    }

    /** The name in outputs. */
    public String id() {
        return id;
    }
}
