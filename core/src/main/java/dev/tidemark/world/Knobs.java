// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.HashMap;
import java.util.Map;

/** The knobs of all devices and days; {@link Knob#ORDINARY} where nobody turned one. */
final class Knobs {
    private record Place(int host, int day) {}

    private final Map<Place, Knob> turned = new HashMap<>();

    void turn(Host host, int day, Knob knob) {
        turned.put(new Place(host.index(), day), knob);
    }

    Knob at(Host host, int day) {
        return turned.getOrDefault(new Place(host.index(), day), Knob.ORDINARY);
    }
}
