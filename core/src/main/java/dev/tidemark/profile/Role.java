// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

/** What a device of ours is seen to be; a simple rule, and one device may have several. */
public enum Role {
    /** Offers a service at port 53. */
    RESOLVER("resolver"),
    /** Offers a service to outside clients. */
    PUBLIC_SERVER("public-server"),
    /** Offers any service. */
    SERVER("server"),
    /** Offers none and opens flows to outside addresses. */
    DESK("desk"),
    /** Offers none and opens flows to ours alone. */
    INWARD("inward"),
    /** Offers none and opens nothing: it was only called. */
    SILENT("silent");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** The name in outputs. */
    public String id() {
        return id;
    }
}
