// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {
    private static final JavaClasses PROGRAM = Architecture.program();
    private static final JavaClasses TESTS = Architecture.tests();

    @TestFactory
    Stream<DynamicTest> theProgramKeepsItsRules() {
        return Architecture.each(Architecture.rules(), PROGRAM);
    }

    @TestFactory
    Stream<DynamicTest> testsKeepTheirRules() {
        return Architecture.each(Architecture.testRules(), TESTS);
    }

    @Test
    void theScanSawTheClasses() {
        assertThat(PROGRAM.size()).as("an empty scan would pass every rule").isGreaterThan(30);
    }
}
