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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases of rules that are shipped: they pass, and all SQL of the rule gives the same rows on Spark. A few in every build; all,
 * which take longer than all other tests together, by {@code -Dtidemark.cases=all}.
 */
class RulesOnBothTest {
    private static final Set<String> ALWAYS = Set.of("new-admin-peers", "off-hours-client", "upload-volume");
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
        if (System.getProperty("tidemark.cases", "").equals("all")) {
            return all;
        }
        return all.stream()
                .filter(one -> ALWAYS.contains(one.rule()) && one.name().startsWith("fires"))
                .toList();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsTheSame() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.rule() + " " + one.name(),
                        () -> assertThat(bench.runner().run(one).differences()).isEmpty()));
    }
}
