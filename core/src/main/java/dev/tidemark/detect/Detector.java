// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Lanes;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Side;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges the window that the store holds by all rules. */
public final class Detector {
    private static final Comparator<Accusation> STRONGEST_FIRST = Comparator.comparingDouble(Accusation::chance)
            .thenComparing(accusation -> accusation.rule().id())
            .thenComparingInt(accusation -> accusation.candidate().device());

    private final Engine engine;
    private final double perHundred;
    private final @Nullable Double days;
    private final int threads;
    private final Consumer<String> steps;

    /**
     * A detector.
     *
     * @param engine with the store's and the baseline's tables
     * @param perHundred the budget: honest devices flagged for each 100 judged in a day
     * @param days that the window counts for; null for what the flows span
     * @param threads how many queries may run at once
     * @param steps hears the name of each step as it begins
     */
    public Detector(Engine engine, double perHundred, @Nullable Double days, int threads, Consumer<String> steps) {
        this.engine = engine;
        this.perHundred = perHundred;
        this.days = days;
        this.threads = threads;
        this.steps = steps;
    }

    /**
     * Judges.
     *
     * @param stored what the store holds
     * @param rules that have learned, or failed to
     */
    public Verdict detect(StoredFlows stored, RuleSet rules) {
        try (Lanes lanes = new Lanes(threads)) {
            return detect(lanes, stored, rules);
        }
    }

    private Verdict detect(Lanes lanes, StoredFlows stored, RuleSet rules) {
        Set<Part> present = stored.spans().keySet();
        References references = References.begin(engine, lanes, present, rules);
        Window window = Window.open(engine, new Scope.Whole(Part.JUDGED, Part.CLEAN, present));
        Span span = window.span();
        FalseAlarmBudget budget = new FalseAlarmBudget(perHundred, days == null ? span.lengthInDays() : days);
        List<RuleResult> asked = new ArrayList<>();
        for (Rule rule : rules.all()) {
            RuleResult result = ask(window, rule, rules);
            references.tell(result);
            asked.add(result);
        }
        steps.accept("clean days");
        Judgement judgement = new Judge(window, budget).judge(asked, references.collect());
        List<RuleResult> results = judgement.results();
        List<Accusation> accusations = new ArrayList<>(judgement.accusations());
        accusations.sort(STRONGEST_FIRST);
        steps.accept("evidence");
        CaseFiles.Opened opened = new CaseFiles(engine, lanes, stored, window).open(accusations);
        List<Finding> findings = assemble(accusations, opened.files(), new FindingAssembly(stored.book(), span));
        List<DeviceVerdict> devices = new DeviceRanking(budget, judgement.tests()).rank(findings);
        long unmeasured = results.stream().filter(RuleResult::isUnmeasured).count();
        return new Verdict(
                devices,
                findings,
                promise(window, budget, devices),
                window.judged(),
                runs(results, findings, opened.failures()),
                unmeasured);
    }

    private RuleResult ask(Window window, Rule rule, RuleSet rules) {
        Map<String, Object> values = rules.values(rule);
        String failure = rules.failures().get(rule.id());
        if (failure != null) {
            return RuleResult.failed(rule, values, failure);
        }
        if (rules.isBlind(rule)) {
            return RuleResult.ran(rule, values, List.of());
        }
        steps.accept("rule " + rule.id());
        return new RuleQueries(engine, window).ask(rule, values);
    }

    private static List<Finding> assemble(
            List<Accusation> accusations, List<CaseFile> files, FindingAssembly assembly) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < accusations.size(); i++) {
            findings.add(assembly.assemble(accusations.get(i), files.get(i)));
        }
        return findings;
    }

    private static RunSummary.Budget promise(Window window, FalseAlarmBudget budget, List<DeviceVerdict> devices) {
        long judged = window.population(Side.INTERNAL);
        long clients = window.population(Side.EXTERNAL);
        double days = Digits.nine(budget.days());
        return new RunSummary.Budget(
                budget.perHundred(),
                days,
                days,
                judged,
                clients,
                Digits.nine(budget.cut() * (judged + clients)),
                devices.stream().filter(DeviceVerdict::flagged).count());
    }

    private static List<RunSummary.RuleRun> runs(
            List<RuleResult> results, List<Finding> findings, Map<String, String> failures) {
        return results.stream()
                .map(result -> run(
                        result, findings, failures.getOrDefault(result.rule().id(), result.status())))
                .toList();
    }

    private static RunSummary.RuleRun run(RuleResult result, List<Finding> findings, String status) {
        Rule rule = result.rule();
        Map<String, String> parameters = new LinkedHashMap<>();
        result.parameters().forEach((name, value) -> parameters.put(name, value.toString()));
        return new RunSummary.RuleRun(
                rule.id(),
                rule.version(),
                rule.title(),
                rule.text().description(),
                rule.text().blindSpots(),
                rule.text().falsePositives(),
                rule.text().triage(),
                rule.attack(),
                parameters,
                result.candidates().size(),
                findings.stream()
                        .filter(finding -> finding.rule().equals(rule.id()))
                        .count(),
                status);
    }
}
