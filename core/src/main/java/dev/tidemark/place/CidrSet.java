// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Networks to ask quickly whether one of them has an address. */
final class CidrSet {
    private record Range(IpAddress first, IpAddress last) {}

    private final List<Cidr> networks;
    private final List<Range> ranges;

    CidrSet(Collection<Cidr> networks) {
        this.networks = outermost(networks);
        this.ranges = this.networks.stream()
                .map(cidr -> new Range(cidr.network(), cidr.last()))
                .toList();
    }

    static CidrSet of(String... texts) {
        List<Cidr> networks = new ArrayList<>();
        for (String text : texts) {
            networks.add(Cidr.parse(text, "networks"));
        }
        return new CidrSet(networks);
    }

    // Two networks overlap only where one holds the other, so sorted by start and size the holder comes first.
    private static List<Cidr> outermost(Collection<Cidr> networks) {
        List<Cidr> sorted = networks.stream()
                .sorted(Comparator.comparing(Cidr::network).thenComparing(Cidr::prefix))
                .toList();
        List<Cidr> kept = new ArrayList<>();
        for (Cidr next : sorted) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).contains(next.network())) {
                kept.add(next);
            }
        }
        return List.copyOf(kept);
    }

    /** In order of address; none lies within another. */
    List<Cidr> networks() {
        return networks;
    }

    boolean contains(IpAddress address) {
        int from = 0;
        int to = ranges.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Range range = ranges.get(middle);
            if (range.first().compareTo(address) > 0) {
                to = middle;
            } else if (range.last().compareTo(address) < 0) {
                from = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
