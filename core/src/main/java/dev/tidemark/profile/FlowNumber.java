// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

/** What is described of each flow. */
public enum FlowNumber {
    /** Begin, in seconds since the first midnight of all flows of its side. */
    TIME("time"),
    /** Port of the answering side. */
    PORT("port"),
    /** Bytes from the opener. */
    UP_BYTES("up_bytes"),
    /** Bytes to the opener. */
    DOWN_BYTES("down_bytes");

    private final String id;

    FlowNumber(String id) {
        this.id = id;
    }

    /** The name in outputs. */
    public String id() {
        return id;
    }
}
