// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.trial.CaseFolder;
import dev.tidemark.trial.TestBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases of rules that are shipped: they pass, and all SQL of the rule gives the same rows on Spark. A few in every build; all,
 * which take longer than all other tests together, by {@code -Dtidemark.cases=all}, or those of some rules by their ids.
 */
class RulesOnBothTest {
    /** One of each rule: another case of it asks the same SQL again. */
    private static final Set<String> ALWAYS = Set.of(
            "new-admin-peers fires-when-a-desk-logs-in-to-four-neighbours",
            "off-hours-client fires-when-it-is-night-where-the-visitor-lives",
            "server-calling-out fires-when-a-web-server-calls-an-address-that-nobody-uses",
            "upload-volume fires-when-a-desk-uploads-for-hours");

    private static final List<CaseFolder> CASES = cases();

    @TempDir
    private static Path folder;

    private static TestBench bench;

    @BeforeAll
    static void open() {
        OneSpark.start();
        bench = TestBench.open(folder, CASES, "paired", Map.of());
    }

    private static List<CaseFolder> cases() {
        List<CaseFolder> all = CaseFolder.find(Path.of("../rules"));
        String asked = System.getProperty("tidemark.cases", "");
        if (asked.equals("all")) {
            return all;
        }
        List<String> rules = List.of(asked.split(","));
        return all.stream()
                .filter(one -> ALWAYS.contains(title(one)) || rules.contains(one.rule()))
                .toList();
    }

    private static String title(CaseFolder one) {
        return one.rule() + " " + one.name();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void theCasesAreThere() {
        assertThat(CASES).extracting(RulesOnBothTest::title).containsAll(ALWAYS);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsTheSame() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(
                        title(one),
                        () -> assertThat(bench.runner().run(one).differences()).isEmpty()));
    }
}
