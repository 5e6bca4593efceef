// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

/**
 * One attack to be put in.
 *
 * @param search whom its fate matters to
 * @param size its size
 * @param number its own, from which everything random of it follows
 */
record Attack(Search search, double size, long number) {
    Family family() {
        return search.family();
    }
}
