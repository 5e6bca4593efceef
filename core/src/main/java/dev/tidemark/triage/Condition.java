// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.Cidr;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings an entry is about: all that is given must hold; of several values of one key, one must.
 *
 * @param devices where the device lies
 * @param peers where every partner lies
 * @param networks where the device lies, or else every partner
 * @param owners who owns the address of every partner
 * @param rules which rule
 * @param hours when it all happened, null for any time
 */
record Condition(
        List<Cidr> devices,
        List<Cidr> peers,
        List<Cidr> networks,
        List<String> owners,
        List<String> rules,
        @Nullable Hours hours) {
    Condition {
        devices = List.copyOf(devices);
        peers = List.copyOf(peers);
        networks = List.copyOf(networks);
        owners = List.copyOf(owners);
        rules = List.copyOf(rules);
    }

    /** True where it would hide everything. */
    boolean isEmpty() {
        return devices.isEmpty() && peers.isEmpty() && networks.isEmpty() && owners.isEmpty() && rules.isEmpty();
    }

    boolean covers(Finding finding, ZoneId zone) {
        boolean isInTime = hours == null || hours.cover(finding.firstSeen(), finding.lastSeen(), zone);
        return isInTime && coversAccused(finding) && coversPartners(finding);
    }

    private boolean coversAccused(Finding finding) {
        return (rules.isEmpty() || rules.contains(finding.rule()))
                && (devices.isEmpty() || isIn(devices, finding.device()));
    }

    private boolean coversPartners(Finding finding) {
        return (peers.isEmpty() || allPeers(finding, peer -> isIn(peers, peer.address())))
                && (networks.isEmpty() || isInNetworks(finding))
                && (owners.isEmpty() || allPeers(finding, this::isOwned));
    }

    private boolean isInNetworks(Finding finding) {
        return isIn(networks, finding.device()) || allPeers(finding, peer -> isIn(networks, peer.address()));
    }

    /** A finding names its first fifty partners; of more, nobody can say that all are covered. */
    private static boolean allPeers(Finding finding, Predicate<Peer> isCovered) {
        return !finding.peers().isEmpty()
                && finding.peerCount() == finding.peers().size()
                && finding.peers().stream().allMatch(isCovered);
    }

    private boolean isOwned(Peer peer) {
        String owner = peer.owner();
        return owner != null && owners.stream().anyMatch(name -> isOf(owner, name));
    }

    /** Owners read {@code AS64500 Example}; the number, the name or both may be written. */
    private static boolean isOf(String owner, String written) {
        String label = owner.toLowerCase(Locale.ROOT);
        String name = written.toLowerCase(Locale.ROOT);
        return label.equals(name) || label.startsWith(name + " ") && name.matches("as\\d+") || isName(label, name);
    }

    private static boolean isName(String label, String name) {
        return label.matches("as\\d+ .*")
                && label.substring(label.indexOf(' ') + 1).equals(name);
    }

    private static boolean isIn(List<Cidr> networks, String address) {
        return IpAddress.parse(address)
                .map(parsed -> networks.stream().anyMatch(network -> network.contains(parsed)))
                .orElse(false);
    }

    /** What it is about, in words. */
    String describe() {
        List<String> parts = new ArrayList<>();
        add(parts, "rule", rules);
        add(parts, "device", texts(devices));
        add(parts, "peer", texts(peers));
        add(parts, "network", texts(networks));
        add(parts, "owner", owners);
        if (hours != null) {
            parts.add("hours " + hours);
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(key + " " + String.join(" or ", values));
        }
    }

    private static List<String> texts(List<Cidr> networks) {
        return networks.stream().map(Condition::text).toList();
    }

    private static String text(Cidr network) {
        return network.prefix() == network.network().width() ? network.network().toString() : network.toString();
    }
}
