// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.Run;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Findings as rows of a table, for an engine to write. */
public final class FindingTable {
    /** The word of {@code --format}. */
    public static final String FORMAT = "parquet";

    /** The file's name inside the run's folder. */
    public static final String FILE_NAME = "findings.parquet";

    /** What each column holds, in order. */
    public static final Map<String, Class<?>> COLUMNS = columns();

    private FindingTable() {}

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put("place", Long.class);
        columns.put("id", String.class);
        columns.put("rule", String.class);
        columns.put("device", String.class);
        columns.put("side", String.class);
        columns.put("flagged", Boolean.class);
        columns.put("risk", Double.class);
        columns.put("severity", String.class);
        columns.put("score", Double.class);
        columns.put("p_value", Double.class);
        columns.put("baseline", String.class);
        columns.put("title", String.class);
        columns.put("summary", String.class);
        columns.put("first_seen", Instant.class);
        columns.put("last_seen", Instant.class);
        columns.put("peer_count", Long.class);
        columns.put("peers", String.class);
        columns.put("attack", String.class);
        return Collections.unmodifiableMap(columns);
    }

    /** A row for each finding, in the order of the columns, strongest first. */
    public static List<Object[]> rows(Run run) {
        List<Alert> alerts = Alert.of(run);
        return IntStream.range(0, alerts.size())
                .mapToObj(place -> row(place + 1L, alerts.get(place)))
                .toList();
    }

    private static Object[] row(long place, Alert alert) {
        Finding finding = alert.finding();
        return new Object[] {
            place,
            finding.id(),
            finding.rule(),
            finding.device(),
            finding.side().id(),
            alert.isFlagged(),
            alert.risk(),
            finding.severity().id(),
            finding.score(),
            finding.pValue(),
            finding.baseline().id(),
            finding.title(),
            finding.summary(),
            finding.firstSeen(),
            finding.lastSeen(),
            (long) finding.peerCount(),
            finding.peers().stream().map(Peer::address).collect(Collectors.joining(" ")),
            String.join(" ", finding.attack())
        };
    }
}
