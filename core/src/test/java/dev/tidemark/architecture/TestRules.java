// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.platform.commons.annotation.Testable;

/** What tests look like. */
final class TestRules {
    private static final Pattern SENTENCE = Pattern.compile("[a-z][a-z0-9]*([A-Z0-9][A-Za-z0-9]*)+");

    private TestRules() {}

    static ArchRule testsAreSentences() {
        return methods()
                .should(Condition.of("be named by a sentence", TestRules::checkName))
                .allowEmptyShould(true);
    }

    static ArchRule testsAreFoundByTheBuild() {
        return methods()
                .should(Condition.of("stand in a class that the build runs", TestRules::checkOwner))
                .allowEmptyShould(true);
    }

    static ArchRule nothingIsMocked() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "org.jmock..", "org.powermock..", "io.mockk..")
                .because(
                        "a mock proves what was assumed. Use the real engine in memory, a temporary folder or a small fake");
    }

    private static void checkName(JavaMethod method, Consumer<String> faults) {
        boolean isSentence = SENTENCE.matcher(method.getName()).matches()
                && !method.getName().matches("test[A-Z0-9].*");
        if (isTest(method) && !isSentence) {
            faults.accept(method.getFullName()
                    + ": name it by a sentence that says what must hold, such as staysQuietWhenIntervalsAreRandom.");
        }
    }

    private static void checkOwner(JavaMethod method, Consumer<String> faults) {
        String name = method.getOwner().getSimpleName();
        boolean isRun = name.endsWith("Test") || name.endsWith("IT");
        boolean isKit = name.endsWith("Contract");
        if (isTest(method) && !isRun && !isKit && !method.getOwner().isNestedClass()) {
            faults.accept(
                    method.getFullName() + ": the build runs classes named …Test, and …IT for slow ones; a suite for"
                            + " others to extend ends in Contract.");
        }
    }

    private static boolean isTest(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class) || method.isAnnotatedWith(Testable.class);
    }
}
