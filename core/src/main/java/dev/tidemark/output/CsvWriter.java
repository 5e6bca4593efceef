// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.Run;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes findings as comma-separated values that no spreadsheet takes for formulas. */
final class CsvWriter implements FindingWriter {
    /** The names of the columns. */
    static final List<String> COLUMNS = List.of(
            "id",
            "rule",
            "device",
            "side",
            "flagged",
            "risk",
            "severity",
            "score",
            "p_value",
            "baseline",
            "title",
            "summary",
            "first_seen",
            "last_seen",
            "peer_count",
            "peers",
            "attack",
            "evidence");

    private static final String FORMULA = "=+-@|%";

    @Override
    public String fileName() {
        return "findings.csv";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        out.accept(String.join(",", COLUMNS) + "\r\n");
        for (Alert alert : Alert.of(run)) {
            out.accept(values(alert).stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n")));
        }
    }

    /** The values of a row as text, not yet escaped. */
    static List<String> values(Alert alert) {
        Finding finding = alert.finding();
        return List.of(
                finding.id(),
                finding.rule(),
                finding.device(),
                finding.side().id(),
                String.valueOf(alert.isFlagged()),
                number(alert.risk()),
                finding.severity().id(),
                number(finding.score()),
                number(finding.pValue()),
                finding.baseline().id(),
                finding.title(),
                finding.summary(),
                finding.firstSeen().toString(),
                finding.lastSeen().toString(),
                String.valueOf(finding.peerCount()),
                finding.peers().stream().map(Peer::address).collect(Collectors.joining(" ")),
                String.join(" ", finding.attack()),
                finding.evidence().entrySet().stream().map(CsvWriter::measure).collect(Collectors.joining("; ")));
    }

    private static String measure(Map.Entry<String, Evidence> entry) {
        Evidence evidence = entry.getValue();
        String expected = number(evidence.expected());
        return (entry.getKey() + " " + number(evidence.observed())
                        + (expected.isEmpty() ? " " : " (expected " + expected + ") ") + evidence.unit())
                .strip();
    }

    /** As in JSON, which spreadsheets read as well. */
    private static String number(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? "" : JsonText.rounded(value);
    }

    /** A mark in front keeps spreadsheets from computing what begins like a formula. */
    private static String cell(String text) {
        String plain = PlainText.of(text);
        String first = plain.stripLeading();
        boolean isFormula = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + plain.replace("\"", "\"\"") + "\"";
    }
}
