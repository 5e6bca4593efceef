// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

/** What a search came to. */
public enum Outcome {
    /** A size was confirmed. */
    SEEN("seen"),
    /** Nothing that was tried is caught often enough, surely. */
    NOT_SEEN("not-seen"),
    /** Something is caught, and no size was confirmed. */
    NOT_CLEAR("not-clear");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** The word for it in files. */
    public String id() {
        return id;
    }
}
