// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a rule learns from flows by its baseline.sql, for each day of a part.
 *
 * <p>Judged flows are summed up by the same SQL as clean ones, so that a rule compares like with like, and so that any clean
 * day can stand in the judged one's place without its flows.
 */
public final class Lessons {
    private static final Table FLOWS = new Table("flows");
    private static final Table HOURS = new Table("hours");

    private Lessons() {}

    /** Where the lessons of a rule lie; nothing lies there for a rule without baseline.sql. */
    public static Table table(Part part, Rule rule) {
        return new Table(
                part.name().toLowerCase(Locale.ROOT) + "_lessons_" + rule.id().replace('-', '_'));
    }

    /** Learns from flows and hours that a workspace has under any names, into a table; the rule must have a baseline.sql. */
    public static void learn(Workspace workspace, Rule rule, Map<String, Object> parameters, Table into) {
        String sql = rule.sql().baselineSql().orElseThrow();
        RuleParameters.lay(workspace, parameters, sql);
        workspace.keep(into, Query.of("baseline of rule " + rule.id(), sql));
    }

    /** Where flows and hours must lie for {@link #learn(Workspace, Rule, Map, Table)}. */
    public static List<Table> sources() {
        return List.of(FLOWS, HOURS);
    }

    /** Learns one part, if the rule learns anything. */
    public static void learn(Engine engine, Rule rule, Map<String, Object> parameters, Part part) {
        rule.sql().baselineSql().ifPresent(sql -> {
            engine.alias(FLOWS, part.flows());
            engine.alias(HOURS, part.hours());
            RuleParameters.lay(engine, parameters, sql);
            engine.keep(table(part, rule), Query.of("baseline of rule " + rule.id(), sql));
        });
    }
}
