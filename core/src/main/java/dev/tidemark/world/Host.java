// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import org.jspecify.annotations.Nullable;

/**
 * A device of the office.
 *
 * @param index its number
 * @param role what it is there for
 * @param endpoint its addresses
 * @param person who works at it, null for a machine on its own
 * @param system which of the operating systems it runs
 * @param sinceDay the first day it is there
 */
record Host(
        int index, Role role, Endpoint endpoint, @Nullable Person person, int system, int sinceDay) {}
