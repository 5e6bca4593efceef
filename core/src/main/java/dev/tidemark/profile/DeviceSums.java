// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.place.Cidr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What devices are taken together. */
final class DeviceSums {
    private static final int MOST_SHOWN = 1_000;
    private static final int V4_PREFIX = 24;
    private static final int V6_PREFIX = 64;
    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;

    private DeviceSums() {}

    /** The first of them, so that a large site's output stays readable. */
    static List<DeviceUse> shown(List<SeenDevice> devices) {
        return devices.stream().limit(MOST_SHOWN).map(SeenDevice::use).toList();
    }

    static List<NetworkUse> networks(List<SeenDevice> devices) {
        Map<Cidr, NetworkUse> networks = new TreeMap<>(Comparator.comparing(Cidr::network));
        for (SeenDevice device : devices) {
            Cidr around = Cidr.around(device.address(), device.address().isV4() ? V4_PREFIX : V6_PREFIX);
            DeviceUse use = device.use();
            networks.merge(
                    around,
                    new NetworkUse(around.toString(), 1, use.opened(), use.answered()),
                    (one, other) -> new NetworkUse(
                            one.network(),
                            one.devices() + other.devices(),
                            one.opened() + other.opened(),
                            one.answered() + other.answered()));
        }
        return List.copyOf(networks.values());
    }

    /** Every role, with 0 where no device has it. */
    static Map<Role, Long> roles(List<SeenDevice> devices) {
        Map<Role, Long> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(
                    role,
                    devices.stream()
                            .filter(device -> device.use().roles().contains(role))
                            .count());
        }
        return roles;
    }

    static Spread dnsRatios(List<SeenDevice> devices) {
        List<Double> ratios = new ArrayList<>(devices.stream()
                .map(device -> device.use().dnsRatio())
                .filter(Objects::nonNull)
                .toList());
        if (ratios.isEmpty()) {
            return Spread.NONE;
        }
        Collections.sort(ratios);
        return new Spread(
                ratios.size(),
                ratios.get(0),
                quantile(ratios, QUARTER),
                quantile(ratios, HALF),
                quantile(ratios, 1 - QUARTER),
                ratios.get(ratios.size() - 1));
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
