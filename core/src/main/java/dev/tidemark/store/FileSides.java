// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.AddressKind;
import dev.tidemark.place.Networks;
import dev.tidemark.place.PublicServers;
import dev.tidemark.place.PublicServers.Answerer;
import dev.tidemark.place.PublicServers.FileEnds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns the ends of one file into what the inference of public servers asks for. */
final class FileSides {
    private FileSides() {}

    /** The counts, without answerers. */
    static FileEnds of(Endpoints.FileKey key, List<Endpoints.FileEnd> ends, Networks networks) {
        long flows = 0;
        long ours = 0;
        long sources = 0;
        for (Endpoints.FileEnd end : ends) {
            flows += end.tally().opened();
            sources += end.tally().opened() > 0 ? 1 : 0;
            boolean isOutside = networks.kindOf(end.address()) == AddressKind.EXTERNAL;
            ours += isOutside ? 0 : end.tally().opened() + end.tally().answered();
        }
        return new FileEnds(key.part() + " file " + key.file(), flows, ours, sources, visits(ends), List.of());
    }

    /** What as many addresses as may be servers answered at the most. */
    private static long visits(List<Endpoints.FileEnd> ends) {
        return ends.stream()
                .map(end -> end.tally().answered())
                .sorted(Comparator.reverseOrder())
                .limit(PublicServers.MOST_SERVERS)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The counts with the addresses that were opened to, and their clients as answerers.sql counts them. */
    static FileEnds withAnswerers(FileEnds file, List<Endpoints.FileEnd> ends, Rows clients) {
        Map<IpAddress, Endpoints.Tally> tallies = new LinkedHashMap<>();
        ends.forEach(end -> tallies.merge(end.address(), end.tally(), Endpoints.Tally::plus));
        Map<IpAddress, Long> clientCounts = new LinkedHashMap<>();
        for (Rows.Row row : clients) {
            IpAddress.parse(row.text("address"))
                    .ifPresent(address -> clientCounts.merge(address, row.integer("clients"), Long::sum));
        }
        List<Answerer> answerers = new ArrayList<>();
        clientCounts.forEach((address, count) -> {
            Endpoints.Tally tally = Objects.requireNonNull(tallies.get(address));
            answerers.add(new Answerer(address, count, tally.answered(), tally.opened()));
        });
        return new FileEnds(file.name(), file.flows(), file.flowsWithOurs(), file.sources(), file.visits(), answerers);
    }
}
