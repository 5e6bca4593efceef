// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules once more, with every module in sight. */
final class WholeProgramTest {
    private static final JavaClasses PROGRAM = Architecture.program();

    @TestFactory
    Stream<DynamicTest> theProgramKeepsItsRules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>(Architecture.rules());
        rules.putAll(Architecture.wholeProgramRules());
        return Architecture.each(rules, PROGRAM);
    }

    @TestFactory
    Stream<DynamicTest> testsKeepTheirRules() {
        return Architecture.each(Architecture.testRules(), Architecture.tests());
    }

    @Test
    void theScanSawCoreAndCli() {
        assertThat(PROGRAM.contain("dev.tidemark.flow.FlowField")).isTrue();
        assertThat(PROGRAM.contain("dev.tidemark.cli.Main")).isTrue();
        assertThat(PROGRAM.contain("dev.tidemark.architecture.Architecture")).isFalse();
    }
}
