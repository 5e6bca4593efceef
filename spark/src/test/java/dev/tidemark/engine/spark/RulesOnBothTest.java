// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.trial.CaseFolder;
import dev.tidemark.trial.TestBench;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A case of every rule that is shipped, one that fires: it passes, and all SQL of the rule gives the same rows on Spark. All
 * cases, some ten minutes: {@code -Dtidemark.cases=all}.
 */
class RulesOnBothTest {
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
        Map<String, CaseFolder> firing = new LinkedHashMap<>();
        all.stream().filter(one -> one.name().startsWith("fires")).forEach(one -> firing.putIfAbsent(one.rule(), one));
        return List.copyOf(firing.values());
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
