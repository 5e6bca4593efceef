// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.baseline.Learning;
import dev.tidemark.calibrate.Digits;
import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Lanes;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.SampleFlow;
import dev.tidemark.finding.Series;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleFamily;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the engine for partners, chart series and sample flows, for the accused alone. */
final class CaseFiles {
    private static final Table FLOWS = new Table("flows");
    private static final Table ACCUSED = new Table("accused");
    private static final Table ACCUSED_PEERS = new Table("accused_peers");
    private static final int SAMPLE_PEERS = 5;
    private static final Comparator<Partner> MOST_IMPORTANT_FIRST =
            Comparator.comparingDouble(Partner::weight).reversed().thenComparingInt(Partner::address);

    private final Engine engine;
    private final Lanes lanes;
    private final StoredFlows stored;
    private final Window window;

    CaseFiles(Engine engine, Lanes lanes, StoredFlows stored, Window window) {
        this.engine = engine;
        this.lanes = lanes;
        this.stored = stored;
        this.window = window;
    }

    /**
     * What could be shown.
     *
     * @param files one an accusation, in their order
     * @param failures why some rules show neither partners nor chart, by rule id
     */
    record Opened(List<CaseFile> files, Map<String, String> failures) {}

    /** The case files; a rule that cannot show what it saw still accuses. */
    Opened open(List<Accusation> accusations) {
        engine.alias(FLOWS, Part.JUDGED.flows());
        Map<Key, List<Partner>> partners = new LinkedHashMap<>();
        Map<Key, List<Series>> series = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (OfRule ofRule : lanes.all(byRule(accusations))) {
            partners.putAll(ofRule.partners());
            series.putAll(ofRule.series());
            failures.putAll(ofRule.failures());
        }
        Map<Integer, List<SampleFlow>> samples = samples(accusations, partners);
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < accusations.size(); i++) {
            Key key = Key.of(accusations.get(i));
            files.add(new CaseFile(
                    partners.getOrDefault(key, List.of()),
                    series.getOrDefault(key, List.of()),
                    samples.getOrDefault(i, List.of())));
        }
        return new Opened(files, failures);
    }

    private record Key(String rule, int device) {
        static Key of(Accusation accusation) {
            return new Key(accusation.rule().id(), accusation.candidate().device());
        }
    }

    /** What one rule shows of those that it accuses. */
    private record OfRule(
            Map<Key, List<Partner>> partners, Map<Key, List<Series>> series, Map<String, String> failures) {}

    private List<Supplier<OfRule>> byRule(List<Accusation> accusations) {
        // By id: the records of rules are long, and to compare them is not cheap.
        Map<String, List<Accusation>> byRule = new LinkedHashMap<>();
        accusations.forEach(
                accusation -> byRule.computeIfAbsent(accusation.rule().id(), id -> new ArrayList<>())
                        .add(accusation));
        return byRule.values().stream()
                .<Supplier<OfRule>>map(accused -> () -> engine.inSession(session -> ofRule(session, accused)))
                .toList();
    }

    private OfRule ofRule(Workspace session, List<Accusation> accused) {
        Rule rule = accused.get(0).rule();
        loadAccused(session, accused);
        String sql = rule.sql().peersSql().orElse("") + rule.sql().seriesSql().orElse("");
        RuleQueries queries = new RuleQueries(session, window);
        try {
            queries.lay(rule, accused.get(0).result().parameters(), sql);
            return new OfRule(partners(queries, rule), series(queries, rule), Map.of());
        } catch (TidemarkException e) {
            return new OfRule(Map.of(), Map.of(), Map.of(rule.id(), Learning.failure(e)));
        }
    }

    private static void loadAccused(Workspace session, List<Accusation> accused) {
        session.load(
                ACCUSED,
                List.of(new Column("device", Column.Type.INTEGER), new Column("peer", Column.Type.INTEGER)),
                accused.stream().map(CaseFiles::accusedRow).toList());
    }

    private static Object[] accusedRow(Accusation accusation) {
        return new Object[] {
            accusation.candidate().device(), accusation.candidate().peer()
        };
    }

    private static Map<Key, List<Partner>> partners(RuleQueries queries, Rule rule) {
        String sql = rule.sql().peersSql().orElseGet(() -> Query.resource(CaseFiles.class, RuleFiles.PEERS)
                .sql());
        Map<Key, List<Partner>> partners = new LinkedHashMap<>();
        for (RuleRow row : queries.rows(rule, RuleFiles.PEERS, sql)) {
            partners.computeIfAbsent(new Key(rule.id(), row.address("device")), key -> new ArrayList<>())
                    .add(new Partner(
                            row.address("peer"),
                            Digits.nine(row.number("weight")),
                            row.count("flows"),
                            row.count("up_bytes"),
                            row.count("down_bytes")));
        }
        partners.values().forEach(list -> list.sort(MOST_IMPORTANT_FIRST));
        return partners;
    }

    private Map<Key, List<Series>> series(RuleQueries queries, Rule rule) {
        Map<Key, List<Series>> series = new LinkedHashMap<>();
        ChartSeries charts = new ChartSeries(rule.chart(), stored.zone());
        rule.sql().seriesSql().ifPresent(sql -> charts.of(queries.rows(rule, RuleFiles.SERIES, sql))
                .forEach((device, list) -> series.put(new Key(rule.id(), device), list)));
        return series;
    }

    private Map<Integer, List<SampleFlow>> samples(List<Accusation> accusations, Map<Key, List<Partner>> partners) {
        List<Object[]> pairs = new ArrayList<>();
        for (int i = 0; i < accusations.size(); i++) {
            Accusation accusation = accusations.get(i);
            boolean isLargest = accusation.rule().family() == RuleFamily.EXFILTRATION;
            List<Partner> own = partners.getOrDefault(Key.of(accusation), List.of());
            long first = micros(accusation.candidate().firstSeen());
            long last = micros(accusation.candidate().lastSeen());
            for (Partner partner : own.subList(0, Math.min(SAMPLE_PEERS, own.size()))) {
                pairs.add(new Object[] {i, accusation.candidate().device(), partner.address(), isLargest, first, last});
            }
        }
        if (pairs.isEmpty()) {
            return Map.of();
        }
        loadPeers(pairs);
        return readSamples(engine.rows(Query.resource(CaseFiles.class, "samples.sql")));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private void loadPeers(List<Object[]> pairs) {
        engine.load(
                ACCUSED_PEERS,
                List.of(
                        new Column("finding", Column.Type.INTEGER),
                        new Column("device", Column.Type.INTEGER),
                        new Column("peer", Column.Type.INTEGER),
                        new Column("largest", Column.Type.BOOLEAN),
                        new Column("first_ts", Column.Type.BIGINT),
                        new Column("last_ts", Column.Type.BIGINT)),
                pairs);
    }

    private Map<Integer, List<SampleFlow>> readSamples(Rows rows) {
        List<Rows.Row> ordered = new ArrayList<>();
        rows.forEach(ordered::add);
        ordered.sort(Comparator.comparingLong(row -> row.integer("place")));
        Map<Integer, List<SampleFlow>> samples = new LinkedHashMap<>();
        ordered.forEach(row -> samples.computeIfAbsent((int) row.integer("finding"), key -> new ArrayList<>())
                .add(sample(row)));
        return samples;
    }

    private SampleFlow sample(Rows.Row row) {
        return new SampleFlow(
                Span.moment(row.integer("ts")),
                stored.book().find(row.integer("src")).address().toString(),
                stored.book().find(row.integer("dst")).address().toString(),
                row.text("proto"),
                (int) row.integer("port"),
                row.integer("up_bytes"),
                row.integer("down_bytes"));
    }
}
