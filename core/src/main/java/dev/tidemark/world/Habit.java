// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Something that devices do day by day. */
@FunctionalInterface
interface Habit {
    /** Lives through the day and leaves its flows on the wire. */
    void live(DeviceDay day);
}
