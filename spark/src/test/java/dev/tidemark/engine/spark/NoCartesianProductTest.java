// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Query;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.rule.RuleView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.planning.ExtractEquiJoinKeys;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Of two large tables a rule never pairs every row with every row: where it joins without equal keys, one side has a handful of
 * rows by its form alone. Seen in Spark's plans over views that pretend to have very many rows.
 */
class NoCartesianProductTest {
    private static final long MANY = 1_000_000_000_000L;
    private static final long HANDFUL = 24;

    private static final Set<RuleView> OF_THE_RULE =
            Set.of(RuleView.OBSERVED, RuleView.BASELINE, RuleView.PARAMS, RuleView.ACCUSED, RuleView.WINDOW_SPAN);
    private static final Map<String, String> TYPES = Map.of(
            "proto",
            "STRING",
            "state",
            "STRING",
            "country",
            "STRING",
            "owner",
            "STRING",
            "address",
            "STRING",
            "internal",
            "BOOLEAN",
            "public",
            "BOOLEAN",
            "src_internal",
            "BOOLEAN",
            "dst_internal",
            "BOOLEAN");

    private static SparkSession session;

    @BeforeAll
    static void lay() {
        OneSpark.start();
        session = SparkSession.active().newSession();
        Quartile.addTo(session);
        for (RuleView view : RuleView.values()) {
            if (!OF_THE_RULE.contains(view)) {
                layLarge(
                        view,
                        view.columns().stream()
                                .map(column -> value(column, TYPES.getOrDefault(column, "BIGINT")))
                                .toList());
            }
        }
        session.sql("SELECT CAST(1 AS DOUBLE) AS days, 1L AS clean_days, 1L AS clean_client_days")
                .createOrReplaceTempView(RuleView.WINDOW_SPAN.id());
    }

    private static void layLarge(RuleView view, List<String> values) {
        session.sql("SELECT " + String.join(", ", values) + " FROM range(" + MANY + ")")
                .createOrReplaceTempView(view.id());
    }

    private static String value(String column, String type) {
        return "CAST(id AS " + type + ") AS " + column;
    }

    @TestFactory
    Stream<DynamicTest> noRulePairsAllRowsOfTwoLargeTables() {
        return RuleCatalog.load(Path.of("../rules")).rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rule)));
    }

    @Test
    void aPairingOfTwoLargeTablesIsFound() {
        assertThat(pairings("SELECT a.src FROM pairs a JOIN pairs b ON a.flows < b.flows"))
                .hasSize(1);
        assertThat(pairings("SELECT a.src FROM pairs a CROSS JOIN pairs b")).hasSize(1);
        assertThat(pairings("SELECT a.src FROM pairs a JOIN pairs b ON a.src = b.dst AND a.flows < b.flows"))
                .isEmpty();
        assertThat(pairings("SELECT a.src FROM pairs a CROSS JOIN (SELECT max(flows) AS most FROM pairs) b"))
                .isEmpty();
    }

    private static void check(Rule rule) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        rule.parameters().forEach((name, parameter) -> parameters.put(name, parameter.standard()));
        session.sql(SparkSql.of(Query.row("parameters", parameters))).createOrReplaceTempView(RuleView.PARAMS.id());
        rule.sql().baselineSql().ifPresent(sql -> {
            assertThat(pairings(sql)).as("baseline.sql").isEmpty();
            layLessons(session.sql(sql).schema());
        });
        assertThat(pairings(rule.sql().query())).as("query.sql").isEmpty();
    }

    private static void layLessons(StructType schema) {
        List<String> values = Arrays.stream(schema.fields())
                .map((StructField field) -> value(field.name(), field.dataType().sql()))
                .collect(Collectors.toList());
        layLarge(RuleView.OBSERVED, values);
        layLarge(RuleView.BASELINE, values);
    }

    /** The joins without equal keys of which neither side is known to be small. */
    private static List<Join> pairings(String sql) {
        Dataset<Row> rows = session.sql(SparkSql.of(Query.of("rule", sql)));
        List<Join> pairings = new ArrayList<>();
        collect(
                ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                        .queryExecution()
                        .optimizedPlan(),
                pairings);
        return pairings;
    }

    private static void collect(LogicalPlan plan, List<Join> pairings) {
        if (plan instanceof Join join
                && ExtractEquiJoinKeys.unapply(join).isEmpty()
                && !isHandful(join.left())
                && !isHandful(join.right())) {
            pairings.add(join);
        }
        scala.collection.Iterator<LogicalPlan> children = plan.children().iterator();
        while (children.hasNext()) {
            collect(children.next(), pairings);
        }
    }

    private static boolean isHandful(LogicalPlan plan) {
        return plan.maxRows().isDefined() && (Long) plan.maxRows().get() <= HANDFUL;
    }
}
