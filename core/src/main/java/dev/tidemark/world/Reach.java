// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** How often the office goes to a country. */
enum Reach {
    COMMON,
    UNCOMMON,
    RARE
}
