// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of every rule that is shipped; one pipeline and one office serve them all. */
class ShippedCasesTest {
    private static final Path RULES = Path.of("../rules");
    private static final List<CaseFolder> CASES = CaseFolder.find(RULES);

    @TempDir
    private static Path folder;

    private static TestBench bench;

    @BeforeAll
    static void open() {
        bench = TestBench.open(folder, CASES);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCasePasses() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.rule() + " " + one.name(),
                        () -> assertThat(bench.runner().run(one).differences()).isEmpty()));
    }

    @Test
    void everyRuleHasCases() {
        assertThat(CASES.stream().map(CaseFolder::rule).distinct())
                .containsExactlyElementsOf(new TreeSet<>(
                        RuleCatalog.load(RULES).rules().stream().map(Rule::id).toList()));
    }
}
