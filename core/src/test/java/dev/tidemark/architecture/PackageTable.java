// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may use whom, in the order in which data flow. What is not listed is forbidden, so that data flow one way only.
 *
 * <p>A new package is one row; a word after {@code #} gives the reason of a row that the design does not have.
 * {@code profile:records} means: its records and enums, nothing that computes.
 */
final class PackageTable {
    private static final String TABLE = """
            error         |
            flow          | error
            # yaml: files that people write are read strictly in one way, so only here is the parser known
            yaml          | error
            settings      | yaml flow error
            finding       | flow error
            rule          | yaml finding flow error
            # sql: tokens, for those who prove a query and for those who lint a rule's
            sql           |
            # rule.lint: what a good rule is, apart from what a rule is
            rule.lint     | sql rule yaml finding flow error
            engine        | sql flow error
            engine.duckdb | engine sql flow settings error
            # engine.spark.lake: files in stores, as java.nio sees them; knows no Spark
            engine.spark.lake | error
            engine.spark  | engine.spark.lake engine sql error

            # decode: files that no engine reads become text, record by record; flow: addresses as text
            decode        | flow error
            source        | decode yaml engine flow settings error
            place         | flow settings error
            store         | source place engine flow settings error
            profile       | store place engine flow settings error

            baseline      | store rule engine flow settings error
            calibrate     | finding flow error
            detect        | baseline calibrate store place rule finding engine flow settings error

            output        | finding profile:records flow settings error
            # output: the report carries the same JSON that the files do
            report        | output finding profile:records flow settings error

            # send: what output writes goes out over the network
            send          | output finding error

            # triage: what people say of a finished run; it changes what outputs get, and reads no flow
            triage        | report output calibrate place finding yaml flow error

            # rule.lint: what a rule may read is asked before it runs
            pipeline      | detect calibrate baseline profile store place source output report rule rule.lint finding engine flow \
                            settings error
            world         | flow error
            # trial: a case is a folder of a rule and files of flows; proofs are shown as runs are, in text and JSON
            trial         | pipeline world detect calibrate report output rule source finding flow settings error

            # drill: attacks in the user's own traffic; its shapes are its own, so that it shares no number with rules
            # calibrate: what is caught goes by the budget's cut
            drill         | pipeline detect calibrate report output finding flow error

            # flow: the help of --map lists the flow's fields; rule.lint: rules lint is a command
            # baseline: a command opens a baseline's folder, and gives it up on Ctrl-C, as it does with a run's
            cli           | pipeline drill trial triage world profile output send report baseline rule rule.lint source finding flow \
                            settings error
            """;

    private static final Map<String, List<String>> ROWS = parse(TABLE);

    private PackageTable() {}

    static Set<String> packages() {
        return ROWS.keySet();
    }

    static boolean has(String name) {
        return ROWS.containsKey(name);
    }

    /** What a package may use, by name, in the table's words. */
    static List<String> mayUse(String name) {
        return ROWS.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> parse(String table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int bar = line.indexOf('|');
            String used = line.substring(bar + 1).strip();
            rows.put(line.substring(0, bar).strip(), used.isEmpty() ? List.of() : List.of(used.split(" +", -1)));
        });
        return rows;
    }
}
