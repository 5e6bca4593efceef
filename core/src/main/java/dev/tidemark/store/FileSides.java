// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.AddressKind;
import dev.tidemark.place.Networks;
import dev.tidemark.place.PublicServers.Answerer;
import dev.tidemark.place.PublicServers.FileEnds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the ends of one file into what the inference of public servers asks for. */
final class FileSides {
    private FileSides() {}

    /** The counts, without answerers. */
    static FileEnds of(Endpoints.FileKey key, List<Endpoints.FileEnd> ends, Networks networks) {
        long flows = 0;
        long ours = 0;
        long sources = 0;
        long destinations = 0;
        for (Endpoints.FileEnd end : ends) {
            flows += end.tally().opened();
            sources += end.tally().opened() > 0 ? 1 : 0;
            destinations += end.tally().answered() > 0 ? 1 : 0;
            boolean isOutside = networks.kindOf(end.address()) == AddressKind.EXTERNAL;
            ours += isOutside ? 0 : end.tally().opened() + end.tally().answered();
        }
        return new FileEnds(key.part() + " file " + key.file(), flows, ours, sources, destinations, List.of());
    }

    /** The counts with the addresses that were opened to, and their clients as answerers.sql counts them. */
    static FileEnds withAnswerers(FileEnds file, List<Endpoints.FileEnd> ends, Rows clients) {
        Map<IpAddress, Long> opened = new LinkedHashMap<>();
        ends.forEach(end -> opened.merge(end.address(), end.tally().opened(), Long::sum));
        Map<IpAddress, Long> clientCounts = new LinkedHashMap<>();
        for (Rows.Row row : clients) {
            IpAddress.parse(row.text("address"))
                    .ifPresent(address -> clientCounts.merge(address, row.integer("clients"), Long::sum));
        }
        List<Answerer> answerers = clientCounts.entrySet().stream()
                .map(entry -> new Answerer(entry.getKey(), entry.getValue(), opened.getOrDefault(entry.getKey(), 0L)))
                .toList();
        return new FileEnds(
                file.name(), file.flows(), file.flowsWithOurs(), file.sources(), file.destinations(), answerers);
    }
}
