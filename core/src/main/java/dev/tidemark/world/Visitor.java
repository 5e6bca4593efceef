// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * Somebody outside who comes to the public servers.
 *
 * @param index its number
 * @param endpoint the address
 * @param comes the chance that this visitor comes on a given day
 * @param sessions how often on such a day
 * @param pages how many pages in a session
 * @param shiftHours how far the visitor's clock is from ours
 * @param favourite which of the public servers it is for
 */
record Visitor(
        int index, Endpoint endpoint, double comes, double sessions, double pages, double shiftHours, int favourite) {}
