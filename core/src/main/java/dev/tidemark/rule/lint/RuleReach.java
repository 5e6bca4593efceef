// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import dev.tidemark.rule.lint.SqlFormChecks.ScriptInspection;
import dev.tidemark.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the SQL of a rule reads nothing but its views: what of the lint is asked of every rule before it runs. The engine
 * itself must be able to read the files of a run, so that it cannot refuse them to a rule.
 */
public final class RuleReach {
    private static final List<ScriptInspection> CHECKS =
            List.of(SqlColumnChecks::views, RuleReach::functions, RuleReach::words);

    private RuleReach() {}

    /** Why a rule may not run; empty where it may. */
    public static Optional<String> refusal(Rule rule) {
        List<String> reasons = new ArrayList<>();
        rule.sql().files().forEach((name, sql) -> {
            SqlScript script = SqlScript.of(name, sql);
            CHECKS.forEach(check ->
                    check.inspect(script, (file, line, message) -> reasons.add(file + ":" + line + ": " + message)));
        });
        return reasons.stream()
                .findFirst()
                .map(reason -> "rule " + rule.id() + ": " + reason + " (a query may use nothing but the views given)");
    }

    private static void functions(SqlScript script, Complaints complaints) {
        SqlDialectChecks.functions(script, Dialect.COMMON::isHarmless, complaints);
        for (int open : script.places("(")) {
            PlacedToken called = script.at(open - 1);
            if (called.kind() == Kind.QUOTED) {
                complaints.add(script.file(), called.line(), called.text() + "() is not on the portable list");
            }
        }
    }

    private static void words(SqlScript script, Complaints complaints) {
        for (int index = 0; index < script.size(); index++) {
            PlacedToken token = script.at(index);
            boolean isName = script.is(index - 1, ".") || script.is(index - 1, "AS");
            if (token.isWord() && !isName && Dialect.COMMON.isShutWord(token.text())) {
                String word = token.text().toUpperCase(Locale.ROOT);
                complaints.add(script.file(), token.line(), word + " may read what is no view of a rule");
            }
        }
    }
}
