// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static dev.tidemark.rule.lint.SqlFormChecks.check;

import dev.tidemark.rule.lint.LintCheck.Complaints;
import dev.tidemark.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks that SQL means the same on every engine and at any number of threads. */
final class SqlDialectChecks {
    static final List<LintCheck> ALL = List.of(
            check("sql-functions", "Only functions that every engine has.", SqlDialectChecks::functions),
            check("sql-words", "Only clauses and words that every engine has.", SqlDialectChecks::words),
            check("sql-symbols", "Only operators that every engine has.", SqlDialectChecks::symbols),
            check("sql-types", "CAST goes to a type that every engine has.", SqlDialectChecks::types),
            check("sql-nulls-last", "Every ORDER BY item says NULLS LAST or NULLS FIRST.", SqlDialectChecks::nullsLast),
            check("sql-division", "A divisor is a number, nullif or greatest.", SqlDialectChecks::division),
            check(
                    "sql-exact-sums",
                    "Sums are of whole numbers, and leave the query as BIGINT.",
                    SqlDialectChecks::sums),
            check("sql-rounding", "A fraction is rounded by name before it is cast.", SqlDialectChecks::rounding),
            check("sql-limit", "LIMIT stands behind ORDER BY only.", SqlDialectChecks::limit));

    /** Words before a parenthesis that are no function's name. */
    private static final Set<String> NO_CALLS = Set.of(
            "in",
            "as",
            "over",
            "using",
            "values",
            "filter",
            "exists",
            "group",
            "by",
            "and",
            "or",
            "not",
            "on",
            "where",
            "having",
            "when",
            "then",
            "else",
            "case",
            "select",
            "from",
            "join",
            "sets",
            "all",
            "distinct",
            "union",
            "except",
            "intersect",
            "between",
            "like",
            "is",
            "with",
            "limit",
            "end",
            "any",
            "some");

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("\\d+(\\.\\d*)?([eE][-+]?\\d+)?|\\.\\d+([eE][-+]?\\d+)?");
    private static final Set<String> ROUNDERS = Set.of("floor", "ceil", "round");
    private static final Set<String> FRACTIONS =
            Set.of("/", "ln", "log2", "log10", "exp", "sqrt", "power", "median", "percentile_cont", "quartile");

    private static final Set<String> ORDER_ENDS = Set.of("rows", "range", "limit", "union", "window", ";");

    private SqlDialectChecks() {}

    private static void functions(SqlScript script, Complaints complaints) {
        functions(script, Dialect.COMMON::isFunction, complaints);
    }

    /** Complains of what is called and is not allowed. */
    static void functions(SqlScript script, Predicate<String> isAllowed, Complaints complaints) {
        Map<String, Integer> blocks = script.blocks();
        for (int call : script.calls()) {
            String name = script.at(call).text().toLowerCase(Locale.ROOT);
            boolean isCall = !NO_CALLS.contains(name) && !blocks.containsValue(call) && !script.is(call - 1, "AS");
            if (isCall && !isAllowed.test(name)) {
                String instead = Dialect.COMMON
                        .insteadOfFunction(name)
                        .map(use -> "; use " + use)
                        .orElse("; if every engine gives the same rows, add it to dialect.tsv");
                complaints.add(
                        script.file(), script.at(call).line(), name + "() is not on the portable list" + instead);
            }
        }
    }

    private static void words(SqlScript script, Complaints complaints) {
        for (int index = 0; index < script.size(); index++) {
            PlacedToken token = script.at(index);
            boolean isName = !token.isWord() || script.is(index - 1, ".") || script.is(index - 1, "AS");
            Optional<String> instead = isName ? Optional.empty() : Dialect.COMMON.insteadOfWord(token.text());
            if (instead.isPresent()) {
                complaints.add(
                        script.file(),
                        token.line(),
                        token.text().toUpperCase(Locale.ROOT) + " does not travel between engines; use "
                                + instead.get());
            }
            if (token.is("DISTINCT") && script.is(index + 1, "ON")) {
                complaints.add(script.file(), token.line(), "DISTINCT ON does not travel; use row_number()");
            }
        }
    }

    private static void symbols(SqlScript script, Complaints complaints) {
        for (int index = 0; index < script.size(); index++) {
            PlacedToken token = script.at(index);
            boolean isSign = token.kind() == Kind.SIGN || token.kind() == Kind.PARAMETER;
            if (isSign && !Dialect.COMMON.isSymbol(token.text())) {
                complaints.add(
                        script.file(),
                        token.line(),
                        "the sign " + token.text() + " does not travel between engines"
                                + insteadOfSymbol(token.text()));
            }
            if (token.kind() == Kind.NUMBER
                    && !PLAIN_NUMBER.matcher(token.text()).matches()) {
                complaints.add(script.file(), token.line(), "write the number " + token.text() + " in plain digits");
            }
        }
    }

    private static String insteadOfSymbol(String symbol) {
        return switch (symbol) {
            case "//" -> "; use div(a, greatest(b, 1)) of whole numbers";
            case "::" -> "; use CAST(x AS type)";
            case "->", "->>", "=>" -> "; lambdas are not allowed, use window functions";
            case "==" -> "; use =";
            case "**" -> "; use power";
            default -> symbol.matches("[:?$].*") ? "; values come as columns of the view params" : "";
        };
    }

    private static void types(SqlScript script, Complaints complaints) {
        for (int call : script.calls()) {
            int close = script.closing(call + 1);
            boolean isCast = script.is(call, "CAST") || script.is(call, "try_cast");
            if (isCast
                    && !(script.is(close - 2, "AS")
                            && Dialect.COMMON.isType(script.at(close - 1).text()))) {
                complaints.add(
                        script.file(),
                        script.at(call).line(),
                        "CAST to one of "
                                + String.join(", ", Dialect.COMMON.types()).toUpperCase(Locale.ROOT));
            }
        }
    }

    /** Aggregates leave nulls out, so WITHIN GROUP needs no word on them. */
    private static void nullsLast(SqlScript script, Complaints complaints) {
        for (int order : script.places("ORDER")) {
            int open = script.at(order).parent();
            if (script.is(order + 1, "BY") && !(script.is(open - 1, "GROUP") && script.is(open - 2, "WITHIN"))) {
                for (int end : itemEnds(script, order + 2)) {
                    if (!script.is(end - 1, "LAST") && !script.is(end - 1, "FIRST")) {
                        complaints.add(
                                script.file(),
                                script.at(end - 1).line(),
                                "say NULLS LAST behind '" + script.at(end - 1).text()
                                        + "': engines disagree on where nulls go");
                    }
                }
            }
        }
    }

    private static List<Integer> itemEnds(SqlScript script, int first) {
        int depth = script.at(first).depth();
        List<Integer> itemEnds = new ArrayList<>();
        for (int index = first; index <= script.size(); index++) {
            PlacedToken token = script.at(index);
            boolean isEnd = index == script.size() || token.depth() < depth || isClauseEnd(script, index, depth);
            if (isEnd || (token.is(",") && token.depth() == depth)) {
                itemEnds.add(index);
            }
            if (isEnd) {
                return itemEnds;
            }
        }
        return itemEnds;
    }

    private static boolean isClauseEnd(SqlScript script, int index, int depth) {
        PlacedToken token = script.at(index);
        boolean isWord = ORDER_ENDS.contains(token.text().toLowerCase(Locale.ROOT)) && !script.is(index + 1, "(");
        return isWord && token.depth() == depth;
    }

    private static void division(SqlScript script, Complaints complaints) {
        for (int index = 0; index < script.size(); index++) {
            boolean isDivision = script.is(index, "/") || script.is(index, "%") || isBehindDividend(script, index);
            if (isDivision && !isSafeDivisor(script, index + 1)) {
                complaints.add(
                        script.file(),
                        script.at(index).line(),
                        "a divisor of 0 is an error on one engine and"
                                + " infinite on another; write nullif(x, 0), or greatest(x, 1) with a number above 0");
            }
        }
    }

    /** The comma in {@code div(a, b)}. */
    private static boolean isBehindDividend(SqlScript script, int index) {
        return script.is(index, ",") && script.is(script.at(index).parent() - 1, "div");
    }

    private static boolean isSafeDivisor(SqlScript script, int index) {
        PlacedToken token = script.at(index);
        if (token.kind() == Kind.NUMBER) {
            return isAboveZero(token);
        }
        if (token.is("nullif")) {
            return true;
        }
        if (token.is("greatest")) {
            int close = script.closing(index + 1);
            for (int inner = index + 2; inner < close; inner++) {
                if (script.at(inner).kind() == Kind.NUMBER && isAboveZero(script.at(inner))) {
                    return true;
                }
            }
            return false;
        }
        return (token.is("CAST") || token.is("sqrt")) && isSafeDivisor(script, index + 2);
    }

    private static boolean isAboveZero(PlacedToken number) {
        return PLAIN_NUMBER.matcher(number.text()).matches() && Double.parseDouble(number.text()) > 0;
    }

    private static void sums(SqlScript script, Complaints complaints) {
        Set<Integer> items = script.columns().keySet();
        for (int call : script.calls()) {
            if (script.is(call, "sum")) {
                boolean isFraction = isFraction(script, call + 2, script.closing(call + 1));
                if (isFraction) {
                    complaints.add(
                            script.file(),
                            script.at(call).line(),
                            "a sum of fractions depends on the order of threads; write CAST(sum(CAST(floor(1000000 *"
                                    + " x) AS BIGINT)) AS BIGINT) / 1000000");
                }
                if (items.contains(call)) {
                    complaints.add(
                            script.file(),
                            script.at(call).line(),
                            "write CAST(sum(…) AS BIGINT): engines give" + " sums other types");
                }
            }
        }
    }

    private static void rounding(SqlScript script, Complaints complaints) {
        for (int call : script.calls()) {
            int close = script.closing(call + 1);
            boolean isWhole =
                    script.is(close - 1, "BIGINT") || script.is(close - 1, "INT") || script.is(close - 1, "INTEGER");
            if (script.is(call, "CAST") && isWhole && isFraction(script, call + 2, close)) {
                complaints.add(
                        script.file(),
                        script.at(call).line(),
                        "one engine rounds and another cuts; put floor() or round() around what is cast");
            }
        }
    }

    /** True where something between two places gives a fraction that no rounding holds. */
    private static boolean isFraction(SqlScript script, int first, int end) {
        int index = first;
        while (index < end) {
            String text = script.at(index).text().toLowerCase(Locale.ROOT);
            if (FRACTIONS.contains(text)) {
                return true;
            }
            index = ROUNDERS.contains(text) ? script.closing(index + 1) + 1 : index + 1;
        }
        return false;
    }

    private static void limit(SqlScript script, Complaints complaints) {
        for (int limit : script.places("LIMIT")) {
            PlacedToken token = script.at(limit);
            boolean isOrdered = script.places("ORDER").stream()
                    .anyMatch(order -> order < limit
                            && script.at(order).depth() == token.depth()
                            && script.at(order).parent() == token.parent());
            if (!isOrdered) {
                complaints.add(script.file(), token.line(), "LIMIT without ORDER BY gives other rows each time");
            }
        }
    }
}
