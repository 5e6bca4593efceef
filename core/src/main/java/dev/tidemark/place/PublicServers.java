// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds public servers that nobody named: where a file holds nothing but outsiders' visits to a few addresses.
 *
 * <p>A sensor before public servers writes such a file. What else has no internal end is one host of ours with a public
 * address (it opens flows itself), or a network that {@code --internal} should name (its devices open flows towards many).
 */
public final class PublicServers {
    /**
     * The most addresses taken for servers. More is a network, and a network should be named by {@code --internal} or
     * {@code --public}.
     */
    public static final int MOST_SERVERS = 16;

    /**
     * The fewest clients for each server. Servers are visited by many; two hosts that talk to each other, or a dozen hosts
     * behind a handful of others, say nothing of who is ours.
     */
    public static final int CLIENTS_PER_SERVER = 10;

    /**
     * One file's ends, as the engine counts them.
     *
     * @param name the file
     * @param flows accepted flows
     * @param flowsWithOurs flows with at least one end that is internal, public or of local scope
     * @param sources distinct addresses that opened flows
     * @param destinations distinct addresses that were opened to
     * @param answerers the addresses opened to, up to one more than {@link #MOST_SERVERS} of them
     */
    public record FileEnds(
            String name, long flows, long flowsWithOurs, long sources, long destinations, List<Answerer> answerers) {
        /** Copies the list. */
        public FileEnds {
            answerers = List.copyOf(answerers);
        }

        /** True where {@link #infer} may find servers here, so that it is worth while to ask for the answerers. */
        public boolean isCandidate() {
            return flows > 0
                    && flowsWithOurs == 0
                    && destinations <= MOST_SERVERS
                    && sources >= destinations * CLIENTS_PER_SERVER;
        }
    }

    /**
     * An address that was opened to.
     *
     * @param address the address
     * @param clients distinct addresses that opened flows to it
     * @param opened flows that it opened itself in the same file
     */
    public record Answerer(IpAddress address, long clients, long opened) {}

    private PublicServers() {}

    /** The servers that the files show, in order of address; empty where none does. */
    public static SortedSet<IpAddress> infer(Collection<FileEnds> files) {
        SortedSet<IpAddress> servers = new TreeSet<>();
        for (FileEnds file : files) {
            if (file.isCandidate() && file.answerers().stream().allMatch(PublicServers::isVisitedOnly)) {
                file.answerers().forEach(answerer -> servers.add(answerer.address()));
            }
        }
        return servers;
    }

    private static boolean isVisitedOnly(Answerer answerer) {
        return answerer.opened() == 0 && answerer.clients() >= CLIENTS_PER_SERVER;
    }

    /** What the user is told of inferred servers. */
    public static String describe(SortedSet<IpAddress> servers) {
        List<String> texts = servers.stream().map(IpAddress::toString).toList();
        return "Taken as public servers of yours, for one file holds only outsiders' flows to them: "
                + String.join(", ", texts) + ". Say --public " + String.join(",", texts)
                + " to confirm, or --internal to name your networks.";
    }
}
