// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.store.AddressBook;
import dev.tidemark.store.KnownAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what each device of ours does, and tells its roles. */
final class DeviceReading {
    private static final long DNS_PORT = 53;

    private final Engine engine;
    private final ProfileTables tables;
    private final AddressBook book;

    DeviceReading(Engine engine, ProfileTables tables, AddressBook book) {
        this.engine = engine;
        this.tables = tables;
        this.book = book;
    }

    /** Those with most bytes first. */
    List<SeenDevice> read(List<SeenService> services) {
        Map<Long, Set<Role>> servers = servers(services);
        List<SeenDevice> devices = new ArrayList<>();
        for (Rows.Row row : engine.rows(tables.query("devices.sql"))) {
            KnownAddress known = book.find(row.integer("id"));
            // A group that everybody may speak to is nobody's device.
            if (known.kind().isOurs()) {
                Set<Role> roles = servers.getOrDefault(row.integer("id"), EnumSet.of(roleOfClient(row)));
                devices.add(new SeenDevice(known.address(), use(known.address(), roles, row)));
            }
        }
        return devices;
    }

    private static Map<Long, Set<Role>> servers(List<SeenService> services) {
        Map<Long, Set<Role>> roles = new HashMap<>();
        for (SeenService service : services) {
            Set<Role> own = roles.computeIfAbsent(service.device(), key -> EnumSet.of(Role.SERVER));
            Long port = service.use().port();
            if (port != null && port == DNS_PORT) {
                own.add(Role.RESOLVER);
            }
            if (service.servesOthers()) {
                own.add(Role.PUBLIC_SERVER);
            }
        }
        return roles;
    }

    private static Role roleOfClient(Rows.Row row) {
        if (row.integer("opened") == 0) {
            return Role.SILENT;
        }
        return row.integer("outward") > 0 ? Role.DESK : Role.INWARD;
    }

    private static DeviceUse use(IpAddress address, Set<Role> roles, Rows.Row row) {
        return new DeviceUse(
                address.toString(),
                List.copyOf(roles),
                row.integer("opened"),
                row.integer("answered"),
                row.integer("destinations"),
                row.integer("up_bytes"),
                row.integer("down_bytes"),
                row.integer("dns_flows"),
                row.integer("dns_bytes"));
    }
}
