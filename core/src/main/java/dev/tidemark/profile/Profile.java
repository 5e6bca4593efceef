// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.flow.TrafficClass;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the flows of one side look like.
 *
 * @param flows rows
 * @param first begin of the first flow; the epoch where there is none
 * @param last begin of the last flow
 * @param days distinct days with flows
 * @param networks of ours that were seen, in order of address
 * @param classes every traffic class, empty ones too
 * @param services of ours, most clients first
 * @param roles how many devices of ours have each role
 * @param dnsRatios DNS flows for each other flow, by device
 * @param deviceCount how many devices of ours were seen
 * @param devices those with most bytes, most first
 */
public record Profile(
        long flows,
        Instant first,
        Instant last,
        long days,
        List<NetworkUse> networks,
        Map<TrafficClass, ClassProfile> classes,
        List<ServiceUse> services,
        Map<Role, Long> roles,
        Spread dnsRatios,
        long deviceCount,
        List<DeviceUse> devices) {
    /** Copies the collections. */
    public Profile {
        networks = List.copyOf(networks);
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        services = List.copyOf(services);
        roles = Collections.unmodifiableMap(new TreeMap<>(roles));
        devices = List.copyOf(devices);
    }

    /** One class; every one is there. */
    public ClassProfile of(TrafficClass traffic) {
        ClassProfile found = classes.get(traffic);
        if (found == null) {
            throw new IllegalStateException("No profile of " + traffic);
        }
        return found;
    }
}
