// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a source says of ranges of addresses; none overlaps another. */
final class GeoRanges {
    /** The end of a range and what is said of it. */
    record End(IpAddress last, Place place) {}

    private final TreeMap<IpAddress, End> ends = new TreeMap<>();
    private int overlaps;

    /** Adds a range; where an earlier one reaches into it, the newer, which starts closer, is believed. */
    void put(IpAddress first, IpAddress last, Place place) {
        Map.Entry<IpAddress, End> before = ends.floorEntry(first);
        if (before != null && before.getValue().last().compareTo(first) >= 0) {
            overlaps++;
            End old = before.getValue();
            ends.put(before.getKey(), new End(moved(first, -1), old.place()));
            if (old.last().compareTo(last) > 0) {
                ends.put(moved(last, 1), old);
            }
        }
        ends.put(first, new End(last, place));
    }

    // Ranges never reach the ends of either family's numbers, where this would carry.
    private static IpAddress moved(IpAddress address, int step) {
        long low = address.low() + step;
        boolean isCarried = step > 0 ? low == 0 : low == -1;
        return new IpAddress(isCarried ? address.high() + step : address.high(), low);
    }

    /** What is said of an address. */
    Place find(IpAddress address) {
        Map.Entry<IpAddress, End> entry = ends.floorEntry(address);
        boolean isWithin = entry != null && entry.getValue().last().compareTo(address) >= 0;
        return isWithin ? entry.getValue().place() : Place.UNKNOWN;
    }

    /** The ranges by their first address. */
    SortedMap<IpAddress, End> ends() {
        return Collections.unmodifiableSortedMap(ends);
    }

    /** How many ranges of the source reached into another. */
    int overlaps() {
        return overlaps;
    }
}
