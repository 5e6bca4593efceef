// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

/**
 * A column of a table.
 *
 * @param name as the engine gives it
 * @param type what it holds
 */
public record Column(String name, Type type) {
    /** The types of the common dialect. */
    public enum Type {
        /** 32 bits. */
        INTEGER,
        /** 64 bits. */
        BIGINT,
        /** 64-bit floating point. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** Text. */
        STRING,
        /** A point in time of the source, to be mapped to microseconds. */
        TIMESTAMP,
        /** Anything else a source may hold. */
        OTHER
    }
}
