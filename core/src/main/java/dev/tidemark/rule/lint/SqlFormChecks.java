// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.RuleView;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import dev.tidemark.rule.lint.PlacedToken.Place;
import dev.tidemark.sql.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of how SQL is written. */
final class SqlFormChecks {
    static final List<LintCheck> ALL = List.of(
            check("sql-one-select", "A file is one SELECT, with or without WITH.", SqlFormChecks::oneSelect),
            check("sql-capitals", "Keywords stand in capitals.", SqlFormChecks::capitals),
            check(
                    "sql-clause-lines",
                    "Each clause begins a line, unless a whole SELECT or bracket stands on one.",
                    SqlFormChecks::clauseLines),
            check("sql-no-star", "Columns are named, never *.", SqlFormChecks::noStar),
            check(
                    "sql-block-names",
                    "WITH blocks are named after what they hold, and not as a view is.",
                    SqlFormChecks::blockNames),
            check("sql-no-quotes", "Names are not quoted, as quotes mean text elsewhere.", SqlFormChecks::noQuotes));

    private static final Set<String> CLAUSES =
            Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "UNION", "WINDOW", "LIMIT");
    private static final Pattern EMPTY_NAME =
            Pattern.compile("[a-z]{1,2}\\d*|(cte|tmp|temp|sub|tab|table|query|step|data|res|result|foo|bar)_?\\d*");

    private SqlFormChecks() {}

    @FunctionalInterface
    interface ScriptInspection {
        void inspect(SqlScript script, Complaints complaints);
    }

    static LintCheck check(String id, String demand, ScriptInspection inspection) {
        return new LintCheck(id, demand, (subject, complaints) -> subject.scripts()
                .forEach(script -> inspection.inspect(script, complaints)));
    }

    private static void oneSelect(SqlScript script, Complaints complaints) {
        boolean isSelect = script.is(0, "SELECT") || script.is(0, "WITH");
        if (!isSelect || script.finalSelect() == script.size()) {
            complaints.add(script.file(), script.at(0).line(), "must be one SELECT, or WITH blocks and a SELECT");
        }
        for (int semicolon : script.places(";")) {
            if (semicolon != script.size() - 1) {
                complaints.add(script.file(), script.at(semicolon).line(), "holds more than one statement");
            }
        }
        long open = script.places("(").size();
        long closed = script.places(")").size();
        if (open != closed) {
            complaints.add(script.file(), 0, "opens " + open + " parentheses and closes " + closed);
        }
    }

    private static void capitals(SqlScript script, Complaints complaints) {
        for (int index = 0; index < script.size(); index++) {
            PlacedToken token = script.at(index);
            String upper = token.text().toUpperCase(Locale.ROOT);
            boolean isKeyword = token.isWord()
                    && Dialect.COMMON.isKeyword(token.text())
                    && !script.is(index - 1, ".")
                    && !isFunctionNamedLikeKeyword(script, index);
            if (isKeyword && !token.text().equals(upper)) {
                complaints.add(script.file(), token.line(), "write " + upper + " for " + token.text());
            }
        }
    }

    /** Functions that share their name with a keyword; whether they may be used is for another check. */
    private static boolean isFunctionNamedLikeKeyword(SqlScript script, int index) {
        String lower = script.at(index).text().toLowerCase(Locale.ROOT);
        return script.is(index + 1, "(")
                && Set.of("range", "extract", "try_cast", "first", "last").contains(lower);
    }

    private static void clauseLines(SqlScript script, Complaints complaints) {
        int first = 0;
        for (int index = 0; index < script.size(); index++) {
            PlacedToken token = script.at(index);
            first = token.place() == Place.LINE_START ? index : first;
            boolean isInShortBrackets =
                    token.parent() >= 0 && script.at(token.parent()).line() == token.line();
            boolean isShortSelect =
                    script.is(first, "SELECT") && script.at(first).parent() == token.parent();
            if (isClause(script, index) && index != first && !isInShortBrackets && !isShortSelect) {
                complaints.add(script.file(), token.line(), "begin a new line with " + token.text());
            }
        }
    }

    private static boolean isClause(SqlScript script, int index) {
        PlacedToken token = script.at(index);
        return token.isWord() && CLAUSES.contains(token.text()) && !isPartOfPhrase(script, index);
    }

    /** WITHIN GROUP, IS DISTINCT FROM, and a window that is named behind OVER. */
    private static boolean isPartOfPhrase(SqlScript script, int index) {
        return script.is(index - 1, "WITHIN") || script.is(index - 1, "DISTINCT") || script.is(index - 1, "OVER");
    }

    private static void noStar(SqlScript script, Complaints complaints) {
        for (int star : script.places("*")) {
            PlacedToken before = script.at(star - 1);
            boolean isCount = script.is(star - 1, "(") && script.is(star - 2, "count") && script.is(star + 1, ")");
            boolean isColumns =
                    before.is("SELECT") || before.is("DISTINCT") || before.is(",") || before.is(".") || before.is("(");
            if (isColumns && !isCount) {
                complaints.add(script.file(), script.at(star).line(), "name the columns instead of *");
            }
        }
    }

    private static void blockNames(SqlScript script, Complaints complaints) {
        script.blocks().forEach((name, index) -> {
            if (EMPTY_NAME.matcher(name).matches()) {
                complaints.add(
                        script.file(),
                        script.at(index).line(),
                        "the block '" + name + "' says nothing; name it after the rows that it holds");
            }
            if (RuleView.find(name).isPresent()) {
                complaints.add(
                        script.file(),
                        script.at(index).line(),
                        "the block '" + name + "' hides the view of that name; call it otherwise");
            }
        });
    }

    private static void noQuotes(SqlScript script, Complaints complaints) {
        for (int index = 0; index < script.size(); index++) {
            if (script.at(index).kind() == Kind.QUOTED) {
                complaints.add(
                        script.file(),
                        script.at(index).line(),
                        "write " + script.at(index).text() + " without quotes, or in single quotes where it is a text");
            }
        }
    }
}
