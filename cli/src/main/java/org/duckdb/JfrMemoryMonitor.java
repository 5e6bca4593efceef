// SPDX-License-Identifier: Apache-2.0
package org.duckdb;

/**
 * Stands before the driver's own class of this name, which starts Java's flight recorder with the first connection, to
 * tell it of memory: a twentieth of a short run, for a recording that nobody has asked for.
 */
final class JfrMemoryMonitor {
    private JfrMemoryMonitor() {}

    static void init() {}

    static void connectionOpened(DuckDBConnection connection) {}

    static void connectionClosed(long databaseAddress) {}
}
