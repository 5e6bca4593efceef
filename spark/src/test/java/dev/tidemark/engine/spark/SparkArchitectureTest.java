// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.tidemark.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of all modules, for this one's classes. */
class SparkArchitectureTest {
    private static final JavaClasses CLASSES = Architecture.program()
            .that(JavaClass.Predicates.resideInAPackage(SparkEngine.class.getPackageName() + ".."));

    @TestFactory
    Stream<DynamicTest> theModuleKeepsTheRules() {
        return Architecture.each(Architecture.rules(), CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> testsKeepTheirRules() {
        return Architecture.each(Architecture.testRules(), Architecture.tests());
    }

    @Test
    void theScanSawTheEngine() {
        assertThat(CLASSES.contain(SparkEngine.class)).isTrue();
    }
}
