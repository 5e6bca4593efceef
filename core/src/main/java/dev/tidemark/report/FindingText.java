// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.SampleFlow;
import dev.tidemark.finding.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one finding as aligned text; each is empty where there is nothing to tell.
 *
 * @param finding what is shown
 * @param times how times are written
 */
record FindingText(Finding finding, TimeText times, int width) {
    private static final int MOST_PEERS = 10;
    private static final String DETAIL_INDENT = "    ";

    /** The numbers compared. */
    List<String> numbers() {
        if (finding.evidence().isEmpty()) {
            return List.of();
        }
        List<Evidence> numbers = List.copyOf(finding.evidence().values());
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.left("Number"),
                        TextTable.Column.right("Observed"),
                        TextTable.Column.right("Expected"),
                        TextTable.Column.right("Threshold")),
                numbers.stream().map(FindingText::number).toList(),
                width);
        List<String> lines = new ArrayList<>(List.of(table.heading()));
        for (int i = 0; i < numbers.size(); i++) {
            lines.addAll(table.row(i));
            if (!numbers.get(i).detail().isEmpty()) {
                VisibleText.wrapped(VisibleText.of(numbers.get(i).detail()), width - DETAIL_INDENT.length())
                        .forEach(line -> lines.add(DETAIL_INDENT + line));
            }
        }
        return lines;
    }

    /** The partners, most important first. */
    List<String> peers() {
        if (finding.peers().isEmpty()) {
            return List.of();
        }
        List<Peer> shown =
                finding.peers().subList(0, Math.min(MOST_PEERS, finding.peers().size()));
        return table(
                List.of(
                        TextTable.Column.left("Partner (" + shown.size() + " of " + finding.peerCount() + ")"),
                        TextTable.Column.right("Flows"),
                        TextTable.Column.right("Up"),
                        TextTable.Column.right("Down"),
                        TextTable.Column.left("Owner")),
                shown.stream().map(FindingText::peer).toList());
    }

    /** Flows to check by hand. */
    List<String> flows() {
        if (finding.flows().isEmpty()) {
            return List.of();
        }
        return table(
                List.of(
                        TextTable.Column.left("Sample flow"),
                        TextTable.Column.right("Up"),
                        TextTable.Column.right("Down"),
                        TextTable.Column.left("From, to, service")),
                finding.flows().stream().map(this::flow).toList());
    }

    private List<String> table(List<TextTable.Column> columns, List<List<String>> rows) {
        return new TextTable(columns, rows, width).lines();
    }

    private static List<String> number(Evidence evidence) {
        return List.of(
                upperFirst(evidence.label()),
                known(evidence.observed(), evidence.unit()),
                known(evidence.expected(), evidence.unit()),
                known(evidence.threshold(), evidence.unit()));
    }

    private static List<String> peer(Peer peer) {
        String owner = peer.owner() == null ? "" : peer.owner();
        String country = peer.country() == null ? "" : peer.country() + " ";
        return List.of(
                peer.address(),
                Units.number((double) peer.flows()),
                Units.format((double) peer.upBytes(), "B"),
                Units.format((double) peer.downBytes(), "B"),
                country + owner);
    }

    private List<String> flow(SampleFlow flow) {
        return List.of(
                times.second(flow.time()),
                Units.format((double) flow.upBytes(), "B"),
                Units.format((double) flow.downBytes(), "B"),
                flow.source() + " → " + flow.destination() + " " + flow.protocol() + "/" + flow.port());
    }

    private static String known(@Nullable Double value, String unit) {
        return value == null ? "–" : Units.format(value, unit);
    }

    private static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
