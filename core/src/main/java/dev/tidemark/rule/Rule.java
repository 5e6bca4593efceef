// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import dev.tidemark.flow.FlowField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its folder states it.
 *
 * @param id the folder's name, unchanging
 * @param title what it sees, in a few words
 * @param version counts up with every change of its findings
 * @param status how far it can be trusted
 * @param family the kind of behaviour
 * @param side what its {@code device} is
 * @param level the highest severity of a finding; info never accuses
 * @param date of the last change
 * @param text what it says to people
 * @param tags Sigma's tags: {@code attack.<tactic>} and {@code attack.t1234}
 * @param statistic what it ranks by
 * @param evidence the numbers that it compares, by name, in order
 * @param sentence what a finding says in one line
 * @param chart how a finding is drawn
 * @param parameters its thresholds, by name, in order
 * @param needs optional flow fields without which it has nothing to look at
 * @param noiseBudget honest devices per 100 a day that it may accuse
 * @param owners true where the evidence gets the three owners that got most
 * @param sql its queries
 * @param retirement why it is no longer run, null while it lives
 */
public record Rule(
        String id,
        String title,
        int version,
        RuleStatus status,
        RuleFamily family,
        Side side,
        Severity level,
        LocalDate date,
        RuleText text,
        List<String> tags,
        Statistic statistic,
        Map<String, EvidenceColumn> evidence,
        Sentence sentence,
        Chart chart,
        Map<String, Parameter> parameters,
        List<FlowField> needs,
        double noiseBudget,
        boolean owners,
        RuleSql sql,
        @Nullable Retirement retirement) {
    private static final Pattern TECHNIQUE = Pattern.compile("attack\\.(t\\d{4}(\\.\\d{3})?)");

    /** Copies the lists and maps, keeping their order. */
    public Rule {
        tags = List.copyOf(tags);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        needs = List.copyOf(needs);
    }

    /** True where it has nothing to look at, as flows do not say one of the fields that it needs. */
    public boolean isBlind(Set<FlowField> unsaid) {
        return needs.stream().anyMatch(unsaid::contains);
    }

    /** ATT&amp;CK technique ids such as {@code T1048}, in the tags' order. */
    public List<String> attack() {
        return tags.stream()
                .map(TECHNIQUE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1).toUpperCase(Locale.ROOT))
                .toList();
    }

    /** ATT&amp;CK tactics such as {@code exfiltration}, in the tags' order. */
    public List<String> tactics() {
        return tags.stream()
                .filter(tag ->
                        tag.startsWith("attack.") && !TECHNIQUE.matcher(tag).matches())
                .map(tag -> tag.substring("attack.".length()))
                .toList();
    }
}
