// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.trial.CaseFolder;
import dev.tidemark.trial.TestBench;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of every rule that is shipped, on Spark. */
class SparkCasesTest {
    private static final List<CaseFolder> CASES = CaseFolder.find(Path.of("../rules"));

    @TempDir
    private static Path folder;

    private static TestBench bench;

    @BeforeAll
    static void open() {
        OneSpark.start();
        bench = TestBench.open(folder, CASES, "spark", OneSpark.FOR_LITTLE);
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
}
