// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guesses the {@code --internal} that a user forgot, from flows without an internal end.
 *
 * <p>A sensor inside a network sees its devices open nearly all flows; one before servers sees them answer nearly all; one
 * at a single host sees both. The other ends are scattered. So one network that opens nine of ten flows is ours, else one
 * that answers them, else one that does either, else the few networks that open or answer them together.
 */
public final class SuggestedNetworks {
    private static final int MOST_NETWORKS = 4;
    /** Servers are visited by many; a dozen hosts behind a handful of others say nothing of who is ours. */
    private static final int CLIENTS_PER_SERVER = 10;
    // The bits of a site, for IPv4 and IPv6; wide sites are tried only where usual ones are too many.
    private static final Prefix SITE = new Prefix(16, 48);
    private static final Prefix WIDE = new Prefix(8, 32);
    private static final Prefix NARROWEST = new Prefix(24, 64);

    /**
     * An address among the flows without an internal end.
     *
     * @param address the address
     * @param opened such flows that it opened
     * @param answered such flows that were opened to it
     */
    public record End(IpAddress address, long opened, long answered) {}

    private SuggestedNetworks() {}

    /** True where so many flows have no internal end that the networks are likely wrong: more than half. */
    public static boolean isNeeded(long flows, long flowsWithoutOurs) {
        return flowsWithoutOurs > flows / 2;
    }

    /** The likely networks, most flows first; empty where nothing stands out. */
    public static List<Cidr> suggest(Collection<End> ends) {
        List<End> known = ends.stream()
                .filter(end -> !SpecialRanges.isLocalScope(end.address()))
                .toList();
        List<ToLongFunction<End>> sides = likelierFirst(known);
        List<ToLongFunction<End>> all = new ArrayList<>(sides);
        // Only of one network: beside several of ours, a popular outside one takes part in more flows than the
        // smallest.
        all.add(end -> end.opened() + end.answered());
        return Stream.of(new Search(all, 1, SITE), new Search(sides, MOST_NETWORKS, SITE), new Search(all, 1, WIDE))
                .flatMap(search -> search.measures().stream().map(measure -> find(known, measure, search)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The addresses that answered the most, first the most; no more than networks are suggested. */
    public static List<IpAddress> answerers(Collection<End> ends) {
        return ends.stream()
                .filter(end -> end.answered() > 0)
                .sorted(Comparator.comparingLong((End end) -> -end.answered()).thenComparing(End::address))
                .limit(MOST_NETWORKS)
                .map(End::address)
                .toList();
    }

    private record Search(List<ToLongFunction<End>> measures, int most, Prefix prefix) {}

    private record Prefix(int v4, int v6) {
        int of(IpAddress address) {
            return address.isV4() ? v4 : v6;
        }
    }

    // A few addresses that very many visit are servers: then the answerers are ours, as for PublicServers.
    private static List<ToLongFunction<End>> likelierFirst(Collection<End> ends) {
        long openers = ends.stream().filter(end -> end.opened() > 0).count();
        long answerers = ends.stream().filter(end -> end.answered() > 0).count();
        boolean areServers = answerers <= PublicServers.MOST_SERVERS && openers >= answerers * CLIENTS_PER_SERVER;
        return areServers ? List.of(End::answered, End::opened) : List.of(End::opened, End::answered);
    }

    private static List<Cidr> find(Collection<End> ends, ToLongFunction<End> measure, Search search) {
        Map<Cidr, List<End>> sites = ends.stream()
                .filter(end -> measure.applyAsLong(end) > 0)
                .collect(Collectors.groupingBy(
                        end -> Cidr.around(end.address(), search.prefix().of(end.address())),
                        () -> new TreeMap<>(Comparator.comparing(Cidr::network)),
                        Collectors.toList()));
        // Every flow is opened once.
        long tenth = sum(ends, End::opened) / 10;
        long missing = sum(ends, End::opened) - tenth;
        List<Cidr> found = new ArrayList<>();
        for (List<End> site : largestFirst(sites.values(), measure)) {
            long share = sum(site, measure);
            if (missing <= 0 || found.size() == search.most() || share < tenth) {
                break;
            }
            found.add(narrow(site));
            missing -= share;
        }
        return missing <= 0 ? found : List.of();
    }

    private static List<List<End>> largestFirst(Collection<List<End>> sites, ToLongFunction<End> measure) {
        return sites.stream()
                .sorted(Comparator.comparingLong(site -> -sum(site, measure)))
                .toList();
    }

    private static long sum(Collection<End> ends, ToLongFunction<End> measure) {
        return ends.stream().mapToLong(measure).sum();
    }

    /** The smallest usual network around a site's addresses; one lone address stands for itself. */
    private static Cidr narrow(List<End> site) {
        IpAddress first =
                site.stream().map(End::address).min(Comparator.naturalOrder()).orElseThrow();
        IpAddress last =
                site.stream().map(End::address).max(Comparator.naturalOrder()).orElseThrow();
        if (first.equals(last)) {
            return Cidr.around(first, first.width());
        }
        int prefix = NARROWEST.of(first);
        while (!Cidr.around(first, prefix).contains(last)) {
            prefix--;
        }
        return Cidr.around(first, prefix);
    }
}
