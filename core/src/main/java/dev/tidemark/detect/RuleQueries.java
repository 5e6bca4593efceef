// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.baseline.RuleParameters;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Workspace;
import dev.tidemark.rule.EvidenceColumn;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Span;
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
    private final Scope scope;

    /** Queries of a window that is open. */
    RuleQueries(Workspace workspace, Scope scope) {
        this.workspace = workspace;
        this.scope = scope;
    }

    /** The rule's candidates, strangest first; a row without a statistic is none. */
    List<Candidate> run(Rule rule, Map<String, Object> parameters) {
        lay(rule, parameters, rule.sql().query());
        Rows rows = workspace.rows(Query.of("rule " + rule.id(), rule.sql().query()));
        List<Candidate> candidates = new ArrayList<>();
        for (Rows.Row row : rows) {
            Double statistic = row.numberOrNull("statistic");
            if (statistic != null && Double.isFinite(statistic)) {
                candidates.add(candidate(rule, row, statistic));
            }
        }
        candidates.sort(STRANGEST_FIRST);
        return candidates;
    }

    /** Lays out the views that are this rule's own, for some SQL of it. */
    void lay(Rule rule, Map<String, Object> parameters, String sql) {
        RuleParameters.lay(workspace, parameters, sql);
        if (rule.sql().baselineSql().isPresent()) {
            scope.layLessons(workspace, rule);
        }
    }

    private static Candidate candidate(Rule rule, Rows.Row row, double statistic) {
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
                (int) row.integer("device"),
                Digits.nine(statistic),
                Span.moment(row.integer("first_seen")),
                Span.moment(row.integer("last_seen")),
                row.has("peer") ? (Integer) (int) row.integer("peer") : null,
                numbers);
    }

    private static @Nullable Double number(Rows.Row row, String column) {
        Double value = row.has(column) ? row.numberOrNull(column) : null;
        return value == null || !Double.isFinite(value) ? null : (Double) Digits.nine(value);
    }
}
