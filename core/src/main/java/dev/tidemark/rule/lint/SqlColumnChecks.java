// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static dev.tidemark.rule.lint.SqlFormChecks.check;

import dev.tidemark.error.Nearest;
import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.RuleColumns;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.RuleView;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks of what SQL reads and gives: views, columns, parameters. */
final class SqlColumnChecks {
    static final List<LintCheck> ALL = List.of(
            check("sql-views", "SQL reads the views of a rule and its own blocks.", SqlColumnChecks::views),
            check("sql-columns", "A view's columns are those that it has.", SqlColumnChecks::viewColumns),
            new LintCheck(
                    "query-columns",
                    "query.sql gives device, statistic, first_seen, last_seen, its evidence and perhaps peer, nothing"
                            + " else.",
                    SqlColumnChecks::queryColumns),
            check(
                    "side-columns",
                    "peers.sql and series.sql give the columns that are read of them, nothing else.",
                    SqlColumnChecks::sideColumns),
            new LintCheck(
                    "parameters-used", "Every parameter is used, every used one exists.", SqlColumnChecks::parameters),
            new LintCheck(
                    "baseline-used",
                    "baseline.sql and the views observed and baseline come together.",
                    SqlColumnChecks::baseline),
            new LintCheck("flows-summed", "query.sql leaves single flows to baseline.sql.", SqlColumnChecks::flows),
            new LintCheck(
                    "needs-stated", "Optional flow fields that SQL reads stand in needs.", SqlColumnChecks::needs));

    /** Optional fields and the columns that hold them. */
    private static final Map<FlowField, String> COLUMNS = Map.of(
            FlowField.SRC_PORT, "src_port",
            FlowField.DURATION, "duration_us",
            FlowField.UP_PACKETS, "up_packets",
            FlowField.DOWN_PACKETS, "down_packets",
            FlowField.STATE, "state");

    private static final String PARAMS = RuleView.PARAMS.id();

    private SqlColumnChecks() {}

    static void views(SqlScript script, Complaints complaints) {
        Set<String> known = new TreeSet<>(RuleView.ids());
        known.addAll(script.blocks().keySet());
        for (int table : script.tables()) {
            PlacedToken token = script.at(table);
            String name = token.isWord() ? token.text().toLowerCase(Locale.ROOT) : token.text();
            boolean isRange = name.equals("range") && script.is(table + 1, "(");
            boolean isValues = name.equals("values") && !script.is(table + 1, ".");
            boolean isKnown = known.contains(name) || isRange || isValues;
            if (!isKnown || script.is(table + 1, ".")) {
                complaints.add(
                        script.file(),
                        token.line(),
                        "no view " + (token.isWord() ? "'" + name + "'" : name) + ". " + Nearest.hint(name, known));
            }
        }
    }

    /** A name that stands for two tables in one script says nothing, as tokens do not tell their scope. */
    private static void viewColumns(SqlScript script, Complaints complaints) {
        for (RuleView view : RuleView.values()) {
            Set<String> names = script.namesOf(view.id());
            for (int dot : view.columns().isEmpty() ? List.<Integer>of() : script.places(".")) {
                String name = script.at(dot - 1).text().toLowerCase(Locale.ROOT);
                String column = script.at(dot + 1).text().toLowerCase(Locale.ROOT);
                if (names.contains(name) && !view.columns().contains(column)) {
                    complaints.add(
                            script.file(),
                            script.at(dot).line(),
                            "the view " + view.id() + " has no column '" + column + "'. "
                                    + Nearest.hint(column, view.columns()));
                }
            }
        }
    }

    private static void queryColumns(RuleSubject subject, Complaints complaints) {
        SqlScript query = subject.query();
        List<String> given = List.copyOf(query.columns().values());
        List<String> allowed = new ArrayList<>(RuleColumns.QUERY);
        allowed.addAll(RuleColumns.QUERY_OPTIONAL);
        for (String name : subject.rule().evidence().keySet()) {
            allowed.add(name + RuleColumns.OBSERVED);
            RuleColumns.EVIDENCE_OPTIONAL.forEach(end -> allowed.add(name + end));
            if (!given.contains(name + RuleColumns.OBSERVED)) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("evidence." + name),
                        "the evidence " + name + " needs a column " + name + RuleColumns.OBSERVED + " in query.sql");
            }
        }
        columns(query, RuleColumns.QUERY, allowed, complaints);
    }

    private static void sideColumns(SqlScript script, Complaints complaints) {
        if (script.file().equals(RuleFiles.PEERS)) {
            columns(script, RuleColumns.PEERS, RuleColumns.PEERS, complaints);
        }
        if (script.file().equals(RuleFiles.SERIES)) {
            List<String> allowed = new ArrayList<>(RuleColumns.SERIES);
            allowed.addAll(RuleColumns.SERIES_OPTIONAL);
            columns(script, RuleColumns.SERIES, allowed, complaints);
        }
        if (script.file().equals(RuleFiles.BASELINE) && !script.columns().containsValue("day")) {
            complaints.add(
                    script.file(),
                    script.at(script.finalSelect()).line(),
                    "lacks the column day: what is learned is kept day by day");
        }
    }

    private static void columns(SqlScript script, List<String> needed, List<String> allowed, Complaints complaints) {
        Collection<String> given = script.columns().values();
        for (String column : needed) {
            if (!given.contains(column)) {
                int line = script.at(script.finalSelect()).line();
                complaints.add(script.file(), line, "lacks the column " + column);
            }
        }
        script.columns().forEach((index, column) -> {
            int line = script.at(index).line();
            if (column.isEmpty()) {
                complaints.add(script.file(), line, "give the column a name with AS");
            } else if (!allowed.contains(column)) {
                complaints.add(
                        script.file(),
                        line,
                        "nothing reads the column " + column + "; leave it out, or name it"
                                + " in the evidence of rule.yml");
            }
        });
    }

    private static void parameters(RuleSubject subject, Complaints complaints) {
        Set<String> words = new TreeSet<>();
        for (SqlScript script : subject.scripts()) {
            for (int index = 0; index < script.size(); index++) {
                words.add(script.at(index).text().toLowerCase(Locale.ROOT));
            }
            undeclared(subject, script, complaints);
        }
        for (String name : subject.rule().parameters().keySet()) {
            if (!words.contains(name)) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("parameters." + name),
                        "no SQL uses the parameter " + name + "; drop it");
            }
        }
    }

    private static void undeclared(RuleSubject subject, SqlScript script, Complaints complaints) {
        Set<String> names = script.namesOf(PARAMS);
        Set<String> known = subject.rule().parameters().keySet();
        for (int dot : script.places(".")) {
            String column = script.at(dot + 1).text().toLowerCase(Locale.ROOT);
            boolean isParameter = names.contains(script.at(dot - 1).text().toLowerCase(Locale.ROOT));
            if (isParameter && !known.contains(column)) {
                complaints.add(
                        script.file(),
                        script.at(dot).line(),
                        "no parameter '" + column + "' in rule.yml. " + Nearest.hint(column, known));
            }
        }
        if (!names.isEmpty() && known.isEmpty()) {
            complaints.add(script.file(), 0, "reads the view params, but the rule has no parameters");
        }
    }

    private static void baseline(RuleSubject subject, Complaints complaints) {
        boolean hasFile = subject.rule().sql().baseline() != null;
        boolean isRead = subject.scripts().stream()
                .filter(script -> !script.file().equals(RuleFiles.BASELINE))
                .anyMatch(script -> reads(script, RuleView.BASELINE) || reads(script, RuleView.OBSERVED));
        if (hasFile != isRead) {
            complaints.add(
                    hasFile ? RuleFiles.BASELINE : RuleFiles.QUERY,
                    0,
                    hasFile
                            ? "is learned and never read; join the views observed and baseline in query.sql or drop the"
                                    + " file"
                            : "reads the view observed or baseline, but there is no baseline.sql");
        }
    }

    private static boolean reads(SqlScript script, RuleView view) {
        return script.tables().stream().anyMatch(table -> script.is(table, view.id()));
    }

    /** Flows of clean days are not kept, so that only what baseline.sql makes of them can be compared. */
    private static void flows(RuleSubject subject, Complaints complaints) {
        SqlScript query = subject.query();
        for (int table : query.tables()) {
            if (query.is(table, RuleView.FLOWS.id())) {
                complaints.add(
                        query.file(),
                        query.at(table).line(),
                        "reads the view flows; sum flows up by day in baseline.sql and read the views observed and"
                                + " baseline, or read pairs or hours");
            }
        }
    }

    private static void needs(RuleSubject subject, Complaints complaints) {
        Set<FlowField> used = EnumSet.noneOf(FlowField.class);
        for (SqlScript script : subject.scripts()) {
            new EnumMap<>(COLUMNS).forEach((field, column) -> {
                List<Integer> places = script.places(column);
                boolean isMade = places.stream().anyMatch(index -> script.is(index - 1, "AS"));
                if (!places.isEmpty()) {
                    used.add(field);
                }
                if (!places.isEmpty() && !isMade && !subject.rule().needs().contains(field)) {
                    complaints.add(
                            script.file(),
                            script.at(places.get(0)).line(),
                            "reads " + column + ", which not every source has; list " + field.id()
                                    + " under needs in rule.yml");
                }
            });
        }
        for (FlowField field : subject.rule().needs()) {
            if (!used.contains(field)) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("needs"),
                        "no SQL reads " + COLUMNS.get(field) + "; drop " + field.id() + " from needs");
            }
        }
    }
}
