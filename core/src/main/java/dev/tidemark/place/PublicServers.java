// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds public servers that nobody named: where a file holds nothing but outsiders' visits to a few addresses, and what these
 * few open themselves.
 *
 * <p>A sensor before public servers writes such a file; its servers fetch updates and ask for names. What else has no internal
 * end is one host of ours with a public address (it opens about as much as it answers), or a network that {@code --internal}
 * should name (its devices open flows towards many).
 */
public final class PublicServers {
    /**
     * The most addresses taken for servers. More is a network, and a network should be named by {@code --internal} or
     * {@code --public}.
     */
    public static final int MOST_SERVERS = 16;

    /**
     * The fewest clients of one server that count it as one. It may be the second address of a server that few have found yet;
     * an address where a single pair of others goes tells nothing.
     */
    private static final int FEWEST_CLIENTS = 3;

    /** The fewest that open flows in such a file: two hosts that talk to each other say nothing of who is ours. */
    private static final int FEWEST_SOURCES = 10;

    /** The fewest sources for each server. Servers are visited by many; a dozen hosts behind a handful of others need no server. */
    private static final int SOURCES_PER_SERVER = 4;

    /**
     * The fewest visits for each flow to an address that hardly anybody visits: who looks for doors also knocks where nobody
     * lives.
     */
    private static final int VISITS_PER_KNOCK = 20;

    /** The fewest visits for each flow that a server opens itself: one that opens more is no server first of all. */
    private static final int VISITS_PER_OWN_FLOW = 10;

    /**
     * One file's ends, as the engine counts them.
     *
     * @param name the file
     * @param flows accepted flows
     * @param flowsWithOurs flows with at least one end that is internal, public or of local scope
     * @param sources distinct addresses that opened flows
     * @param visits the most flows that {@link #MOST_SERVERS} addresses together answered
     * @param answerers all that anybody opens flows to who is not opened to; empty where nobody asked
     */
    public record FileEnds(
            String name, long flows, long flowsWithOurs, long sources, long visits, List<Answerer> answerers) {
        /** Copies the list. */
        public FileEnds {
            answerers = List.copyOf(answerers);
        }

        /** True where {@link #infer} may find servers here, so that it is worth while to ask for the answerers. */
        public boolean isCandidate() {
            return flows > 0
                    && flowsWithOurs == 0
                    && sources >= FEWEST_SOURCES
                    && isMostlyVisits(visits, flows - visits);
        }

        /**
         * What is no visit must be a flow of the servers' own, of which one between two of them counts as both, or one of the
         * few knocks at addresses beside them. These are ours too where all of them are few.
         */
        private List<Answerer> servers() {
            List<Answerer> servers =
                    answerers.stream().filter(Answerer::isVisited).toList();
            long visited = servers.stream().mapToLong(Answerer::answered).sum();
            long own = servers.stream().mapToLong(Answerer::opened).sum();
            boolean isAll = isCandidate()
                    && servers.size() <= MOST_SERVERS
                    && sources >= (long) servers.size() * SOURCES_PER_SERVER
                    && flows - visited - own <= visited / VISITS_PER_KNOCK
                    && isMostlyVisits(visited, own);
            if (!isAll) {
                return List.of();
            }
            List<Answerer> all = answerers.stream()
                    .filter(one -> isMostlyVisits(one.answered(), one.opened()))
                    .toList();
            return all.size() <= MOST_SERVERS ? all : servers;
        }
    }

    /**
     * An address that was opened to.
     *
     * @param address the address
     * @param clients distinct addresses that opened flows to it and that nobody opens any to
     * @param answered those flows
     * @param opened flows that it opened itself in the same file
     */
    public record Answerer(IpAddress address, long clients, long answered, long opened) {
        private boolean isVisited() {
            return clients >= FEWEST_CLIENTS && isMostlyVisits(answered, opened);
        }
    }

    private PublicServers() {}

    /** The servers that the files show, in order of address; empty where none does. */
    public static SortedSet<IpAddress> infer(Collection<FileEnds> files) {
        SortedSet<IpAddress> servers = new TreeSet<>();
        files.forEach(file -> file.servers().forEach(server -> servers.add(server.address())));
        return servers;
    }

    private static boolean isMostlyVisits(long visits, long own) {
        return visits / VISITS_PER_OWN_FLOW >= own;
    }

    /** What the user is told of inferred servers. */
    public static String describe(SortedSet<IpAddress> servers) {
        List<String> texts = servers.stream().map(IpAddress::toString).toList();
        return "Taken as public servers of yours, for one file holds little but outsiders' flows to them: "
                + String.join(", ", texts) + ". Say --public " + String.join(",", texts)
                + " to confirm, or name others by it.";
    }
}
