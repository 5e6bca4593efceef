// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;

/**
 * How a format writes its values, where that is not as usual.
 *
 * @param unset texts that stand for a missing value
 * @param dates how a date in text is ordered
 * @param numbers how whole numbers are written
 * @param bytes what stands beside the bytes of a flow
 * @param closed states of flows that both ends closed, whose payload is counted and not guessed
 * @param trailer the line with which a summary begins that is no flow, empty for none
 */
public record Spelling(
        List<String> unset, DateOrder dates, Numbers numbers, Bytes bytes, List<String> closed, String trailer) {
    /** Copies the lists. */
    public Spelling {
        unset = List.copyOf(unset);
        closed = List.copyOf(closed);
    }

    /** What the column is that is used where that of the bytes holds nothing. */
    public enum Bytes {
        /** Nothing that could be held against it. */
        ALONE("alone"),
        /** The payload, which cannot be more than all octets of the packets. */
        PAYLOAD_BESIDE("payload-beside");

        private final String id;

        Bytes(String id) {
            this.id = id;
        }

        /** The word in {@code format.yml}. */
        public String id() {
            return id;
        }
    }

    /** How whole numbers are written. */
    public enum Numbers {
        /** With digits alone; a column of another kind is a fault. */
        STRICT("strict"),
        /** Also hexadecimal, or with a point. */
        LOOSE("loose");

        private final String id;

        Numbers(String id) {
            this.id = id;
        }

        /** The word in {@code format.yml}. */
        public String id() {
            return id;
        }
    }
}
