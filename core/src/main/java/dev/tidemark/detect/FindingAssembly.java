// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.error.Sha256;
import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.Units;
import dev.tidemark.rule.EvidenceColumn;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.AddressBook;
import dev.tidemark.store.KnownAddress;
import dev.tidemark.store.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes findings out of accusations and their case files. */
final class FindingAssembly {
    private static final int MOST_PEERS = 50;
    private static final int OWNERS_SHOWN = 3;
    private static final int ADDRESSES_SHOWN = 5;
    private static final int ID_CHARACTERS = 16;
    private static final List<String> ORDINALS = List.of("most", "second most", "third most");

    private final AddressBook book;
    private final Span window;

    FindingAssembly(AddressBook book, Span window) {
        this.book = book;
        this.window = window;
    }

    /** One finding. */
    Finding assemble(Accusation accusation, CaseFile file) {
        Rule rule = accusation.rule();
        String device = book.find(accusation.candidate().device()).address().toString();
        List<Peer> peers = file.partners().stream().map(this::peer).toList();
        Map<String, Evidence> evidence = evidence(accusation);
        if (rule.owners()) {
            evidence.putAll(owners(peers));
        }
        return new Finding(
                id(rule.id(), device),
                rule.id(),
                device,
                rule.side(),
                accusation.severity(),
                accusation.score(),
                accusation.pValue(),
                accusation.measure(),
                rule.title(),
                rule.sentence().render(device, evidence),
                accusation.candidate().firstSeen(),
                accusation.candidate().lastSeen(),
                peers.subList(0, Math.min(MOST_PEERS, peers.size())),
                peers.size(),
                evidence,
                rule.attack(),
                file.samples(),
                file.series());
    }

    private Map<String, Evidence> evidence(Accusation accusation) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        accusation
                .rule()
                .evidence()
                .values()
                .forEach(column -> evidence.put(column.name(), number(accusation, column)));
        evidence.put(
                "statistic",
                new Evidence(
                        accusation.rule().statistic().meaning(),
                        accusation.candidate().statistic(),
                        Digits.nine(accusation.result().calibration().known().usual()),
                        accusation.threshold(),
                        "",
                        ""));
        tell("statistic_spread", "Mean excess of honest ones", "", accusation.spread(), evidence);
        tell("fleet_percentile", "Share of the fleet that shows less", "%", accusation.percentile(), evidence);
        return evidence;
    }

    private static void tell(
            String name, String label, String unit, @Nullable Double observed, Map<String, Evidence> evidence) {
        if (observed != null) {
            evidence.put(name, new Evidence(label, observed, null, null, unit, ""));
        }
    }

    private static Evidence number(Accusation accusation, EvidenceColumn column) {
        Candidate.Numbers numbers =
                Objects.requireNonNull(accusation.candidate().numbers().get(column.name()));
        Double threshold = accusation.threshold();
        return new Evidence(
                column.label(),
                numbers.observed(),
                numbers.expected(),
                threshold == null ? null : numbers.at(threshold),
                column.unit(),
                "");
    }

    private Peer peer(Partner partner) {
        KnownAddress known = book.find(partner.address());
        return new Peer(
                known.address().toString(),
                known.place().country(),
                known.place().ownerLabel(),
                partner.flows(),
                partner.upBytes(),
                partner.downBytes());
    }

    /** The owners that got most, each with its addresses and their bytes. */
    private static Map<String, Evidence> owners(List<Peer> peers) {
        Map<String, List<Peer>> byOwner = new LinkedHashMap<>();
        peers.stream().filter(peer -> peer.owner() != null).forEach(peer -> byOwner.computeIfAbsent(
                        String.valueOf(peer.owner()), key -> new ArrayList<>())
                .add(peer));
        List<Map.Entry<String, List<Peer>>> owners = new ArrayList<>(byOwner.entrySet());
        owners.sort(Comparator.comparingLong((Map.Entry<String, List<Peer>> owner) -> -bytes(owner.getValue()))
                .thenComparing(Map.Entry::getKey));
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(OWNERS_SHOWN, owners.size()); i++) {
            List<Peer> own = owners.get(i).getValue();
            evidence.put(
                    "owner_" + (i + 1),
                    new Evidence(
                            "Owner that got " + ORDINALS.get(i),
                            (double) bytes(own),
                            null,
                            null,
                            "B",
                            owners.get(i).getKey() + ": " + addresses(own)));
        }
        return evidence;
    }

    private static long bytes(List<Peer> peers) {
        return peers.stream().mapToLong(Peer::upBytes).sum();
    }

    private static String addresses(List<Peer> peers) {
        List<String> shown = peers.stream()
                .sorted(Comparator.comparingLong(Peer::upBytes).reversed())
                .limit(ADDRESSES_SHOWN)
                .map(peer -> peer.address() + " (" + Units.format((double) peer.upBytes(), "B") + ")")
                .toList();
        String rest = peers.size() > shown.size() ? " and " + (peers.size() - shown.size()) + " more" : "";
        return String.join(", ", shown) + rest;
    }

    private String id(String rule, String device) {
        String key = String.join(
                "\n", rule, device, window.first().toString(), window.last().toString());
        return HexFormat.of().formatHex(Sha256.of(key)).substring(0, ID_CHARACTERS);
    }
}
