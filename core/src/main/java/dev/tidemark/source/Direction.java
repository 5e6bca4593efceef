// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

/** Whether a record tells both directions of a conversation. */
public enum Direction {
    /** One record holds what both ends sent. */
    TWO_WAY("two-way"),
    /** A record holds what one end sent; what the other sent stands in a record of its own. */
    ONE_WAY("one-way");

    private final String id;

    Direction(String id) {
        this.id = id;
    }

    /** The word in {@code format.yml}. */
    public String id() {
        return id;
    }
}
