// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** How a flow ended, in the words of a common sensor. */
enum FlowState {
    /** Opened and closed in order. */
    DONE("SF"),
    /** Nobody answered. */
    UNANSWERED("S0"),
    /** Turned away. */
    REFUSED("REJ"),
    /** Broken off by the opener. */
    BROKEN("RSTO");

    private final String id;

    FlowState(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
