// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.baseline.Learning;
import dev.tidemark.baseline.RuleParameters;
import dev.tidemark.calibrate.Digits;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.EvidenceColumn;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the query of a rule over the window's views. */
final class RuleQueries {
    private static final Comparator<Candidate> STRANGEST_FIRST =
            Comparator.comparingDouble(Candidate::statistic).reversed().thenComparingInt(Candidate::device);

    private final Workspace workspace;
    private final Window window;

    /** Queries of a window that is open. */
    RuleQueries(Workspace workspace, Window window) {
        this.workspace = workspace;
        this.window = window;
    }

    /** What the rule says of the window; a rule that fails does not keep the others from it. */
    RuleResult ask(Rule rule, Map<String, Object> parameters) {
        try {
            return RuleResult.ran(rule, parameters, run(rule, parameters));
        } catch (TidemarkException e) {
            return RuleResult.failed(rule, parameters, Learning.failure(e));
        }
    }

    /** The rule's candidates, strangest first; a row without a statistic is none. */
    List<Candidate> run(Rule rule, Map<String, Object> parameters) {
        lay(rule, parameters, rule.sql().query());
        List<Candidate> candidates = new ArrayList<>();
        for (RuleRow row : rows(rule, RuleFiles.QUERY, rule.sql().query())) {
            Double statistic = row.numberOrNull("statistic");
            if (statistic != null) {
                candidates.add(candidate(rule, row, statistic));
            }
        }
        candidates.sort(STRANGEST_FIRST);
        return candidates;
    }

    /** What SQL of a rule gives. */
    List<RuleRow> rows(Rule rule, String file, String sql) {
        return RuleRow.of(
                rule.id(), file, window.addresses(), workspace.rows(Query.of("rule " + rule.id() + ": " + file, sql)));
    }

    /** Lays out the views that are this rule's own, for some SQL of it. */
    void lay(Rule rule, Map<String, Object> parameters, String sql) {
        RuleParameters.lay(workspace, parameters, sql);
        if (rule.sql().baselineSql().isPresent()) {
            window.scope().layLessons(workspace, rule);
        }
    }

    private static Candidate candidate(Rule rule, RuleRow row, double statistic) {
        Map<String, Candidate.Numbers> numbers = new LinkedHashMap<>();
        for (EvidenceColumn evidence : rule.evidence().values()) {
            numbers.put(
                    evidence.name(),
                    new Candidate.Numbers(
                            number(row, evidence.name() + "_observed"),
                            number(row, evidence.name() + "_expected"),
                            number(row, evidence.name() + "_scale")));
        }
        return new Candidate(
                row.address("device"),
                Digits.nine(statistic),
                row.moment("first_seen"),
                row.moment("last_seen"),
                row.addressOrNull("peer"),
                numbers);
    }

    private static @Nullable Double number(RuleRow row, String column) {
        Double value = row.numberOrNull(column);
        return value == null ? null : (Double) Digits.nine(value);
    }
}
