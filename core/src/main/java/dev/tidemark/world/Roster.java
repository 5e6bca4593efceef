// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The office's devices, all and by role. */
final class Roster {
    private final List<Host> all;
    private final Map<Role, List<Host>> byRole = new EnumMap<>(Role.class);

    Roster(List<Host> all) {
        this.all = List.copyOf(all);
        for (Role role : Role.values()) {
            byRole.put(
                    role, this.all.stream().filter(host -> host.role() == role).toList());
        }
    }

    List<Host> all() {
        return all;
    }

    List<Host> withRole(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The device of that role that the given one belongs to, always the same. */
    Host serverFor(Host host, Role role) {
        List<Host> servers = withRole(role);
        return servers.get(host.index() % servers.size());
    }

    /** The devices of that role that are there on a day. */
    List<Host> present(Role role, int day) {
        return withRole(role).stream().filter(host -> host.sinceDay() <= day).toList();
    }
}
