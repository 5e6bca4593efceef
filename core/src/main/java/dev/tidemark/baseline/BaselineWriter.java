// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Frame;
import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.baseline.Manifest.Input;
import dev.tidemark.baseline.Manifest.Learned;
import dev.tidemark.baseline.Manifest.LearnedRule;
import dev.tidemark.baseline.Manifest.StoredFile;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Writes what clean flows taught into a baseline folder, beside what it holds. */
public final class BaselineWriter {
    private final BaselineFolder folder;
    private final RuleCatalog rules;
    private final Map<String, Map<String, Object>> parameters;

    /**
     * A writer.
     *
     * @param folder where to
     * @param rules all rules
     * @param parameters their values by rule id
     */
    public BaselineWriter(BaselineFolder folder, RuleCatalog rules, Map<String, Map<String, Object>> parameters) {
        this.folder = folder;
        this.rules = rules;
        this.parameters = parameters;
    }

    /**
     * What was written.
     *
     * @param manifest of the whole baseline
     * @param added what this learning brought to it
     * @param lacking why rules cannot be run on it, by rule id
     */
    public record Written(Manifest manifest, Learned added, Map<String, String> lacking) {
        /** Copies the map, sorted by id. */
        public Written {
            lacking = Collections.unmodifiableMap(new TreeMap<>(lacking));
        }
    }

    /** Refuses rules that would lose what they learned; before anything is read. */
    public void checkRules() {
        folder.before()
                .ifPresent(before -> new AdditionCheck(folder.path(), before).refuseChangedRules(rules, parameters));
    }

    /**
     * Learns from the clean part, writes and commits.
     *
     * @param engine with the clean part of the store, allowed to read the baseline's folder
     * @param work a folder that the engine may write
     * @param version Tidemark's own
     * @param frame what all flows have in common
     * @param inputs the files that the clean part came from
     */
    public Written write(Engine engine, Path work, String version, Frame frame, List<Input> inputs) {
        List<Learned> learned =
                new ArrayList<>(folder.before().map(Manifest::learned).orElse(List.of()));
        AdditionCheck.refuseRepeated(inputs, folder.path(), learned);
        folder.before().ifPresent(before -> {
            AdditionCheck check = new AdditionCheck(folder.path(), before);
            check.refuseUndatedBesideDated(engine);
            check.refuseLearnedDays(engine);
        });
        BaselineExport export = new BaselineExport(engine, folder, work);
        export.writeFlows();
        Taught taught = teach(engine, export);
        Learned added = added(engine, inputs);
        learned.add(added);
        Manifest manifest = new Manifest(version, frame, learned, taught.rules(), files(taught.rules()));
        folder.commit(manifest);
        Map<String, String> lacking = new Baseline(folder.path(), manifest).lacking(rules.rules(), parameters);
        lacking.putAll(taught.failures());
        return new Written(manifest, added, lacking);
    }

    /** The rules that have learned from all days, and why others could not. */
    private record Taught(List<LearnedRule> rules, Map<String, String> failures) {}

    private Taught teach(Engine engine, BaselineExport export) {
        List<LearnedRule> able = new ArrayList<>();
        Map<String, String> failures = new TreeMap<>();
        for (Rule rule : rules.rules()) {
            LearnedRules.of(rule, values(rule)).filter(this::isWanted).ifPresent(learned -> {
                try {
                    Lessons.learn(engine, rule, values(rule), Part.CLEAN);
                    export.writeLessons(rule);
                    able.add(learned);
                } catch (TidemarkException e) {
                    failures.put(rule.id(), failure(rule, e));
                }
            });
        }
        return new Taught(able, failures);
    }

    private Map<String, Object> values(Rule rule) {
        return Objects.requireNonNull(parameters.get(rule.id()));
    }

    /** A rule that did not learn from the days before cannot learn from all of them any more. */
    private boolean isWanted(LearnedRule rule) {
        return folder.before()
                .map(before -> LearnedRules.difference(rule, before.rules()).isEmpty())
                .orElse(true);
    }

    private String failure(Rule rule, TidemarkException e) {
        String failure = Learning.failure(e);
        if (folder.before().isPresent()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Rule " + rule.id() + " has learned from the days before and " + failure
                            + " Nothing was written. Mend the rule, or learn all days anew with --replace.",
                    e);
        }
        return failure;
    }

    private List<StoredFile> files(List<LearnedRule> able) {
        Set<String> ids = Set.copyOf(able.stream().map(LearnedRule::id).toList());
        List<StoredFile> files =
                new ArrayList<>(folder.before().map(Manifest::files).orElse(List.of()));
        files.removeIf(file -> file.holds() == Holds.LESSONS && !ids.contains(String.valueOf(file.rule())));
        files.addAll(folder.added());
        return files;
    }

    private Learned added(Engine engine, List<Input> inputs) {
        Map<LocalDate, Long> days = new TreeMap<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (Rows.Row row : engine.rows(query("learned_days.sql"))) {
            days.put(LocalDate.ofEpochDay(row.integer("day")), row.integer("flows"));
            Instant begin = Span.moment(row.integer("first_ts"));
            Instant end = Span.moment(row.integer("last_ts"));
            first = begin.isBefore(first) ? begin : first;
            last = end.isAfter(last) ? end : last;
        }
        if (days.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "No row given is a flow between two addresses; nothing was written.");
        }
        return new Learned(folder.number(), inputs, first, last, days, classes(engine));
    }

    private static Map<String, Long> classes(Engine engine) {
        Map<String, Long> classes = new TreeMap<>();
        for (Rows.Row row : engine.rows(query("learned_classes.sql"))) {
            classes.put(row.text("traffic_class"), row.integer("flows"));
        }
        return classes;
    }

    private static Query query(String file) {
        return Query.resource(BaselineWriter.class, file);
    }
}
