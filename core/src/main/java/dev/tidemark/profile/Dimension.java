// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

/** By what flows are counted in lists of the ten that have most. */
public enum Dimension {
    /** Address of the answering side. */
    DESTINATIONS("destinations"),
    /** Address of the opening side. */
    SOURCES("sources"),
    /** Country of the outside end. */
    COUNTRIES("countries"),
    /** Owner of the outside end. */
    OWNERS("owners"),
    /** Protocol. */
    PROTOCOLS("protocols"),
    /** Port of the answering side. */
    PORTS("ports");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    /** The name in outputs. */
    public String id() {
        return id;
    }
}
