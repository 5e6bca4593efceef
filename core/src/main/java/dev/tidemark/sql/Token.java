// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.sql;

/**
 * A piece of SQL; the texts of all tokens joined are the SQL again.
 *
 * @param kind what it is
 * @param text as it stands, quotes included
 */
public record Token(Kind kind, String text) {
    /** What a token is. */
    public enum Kind {
        /** Blanks, or a comment. */
        SPACE,
        /** A text in single quotes. */
        TEXT,
        /** A name in quotes. */
        QUOTED,
        /** A keyword or name. */
        WORD,
        /** Digits and what hangs on them. */
        NUMBER,
        /** {@code :name}. */
        PARAMETER,
        /** Anything else. */
        SIGN
    }
}
