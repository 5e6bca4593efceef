// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which services ours offer. */
final class ServiceReading {
    private final Engine engine;
    private final ProfileTables tables;

    ServiceReading(Engine engine, ProfileTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    /** What a service is known by. */
    private record Name(
            String address,
            @Nullable String protocol,
            @Nullable Long port) {
        static Name of(ServiceUse service) {
            return new Name(service.address(), service.protocol(), service.port());
        }
    }

    List<SeenService> read() {
        List<SeenService> services = new ArrayList<>();
        for (Rows.Row row : engine.rows(tables.query("services.sql"))) {
            services.add(
                    new SeenService(row.integer("dst"), use(row), Boolean.TRUE.equals(row.value("serves_others"))));
        }
        return services;
    }

    /** Those of one side that the other has not. */
    static List<ServiceUse> missing(List<ServiceUse> here, List<ServiceUse> there) {
        Set<Name> known = there.stream().map(Name::of).collect(Collectors.toSet());
        return here.stream()
                .filter(service -> !known.contains(Name.of(service)))
                .toList();
    }

    private static ServiceUse use(Rows.Row row) {
        return new ServiceUse(
                row.text("address"),
                TrafficRows.textOrNull(row, "proto"),
                (Long) row.value("port"),
                row.integer("internal_clients"),
                row.integer("external_clients"),
                row.integer("flows"),
                row.integer("up_bytes"),
                row.integer("down_bytes"));
    }
}
