// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that the rules bite, and that what they say helps. */
final class PlantedFaultsTest {
    private static final String ROOT = "dev.tidemark.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    @Test
    void reportsAnUpwardDependency() {
        String report = reportOf(new PackageRules(ROOT).dataFlowsOneWay());

        assertThat(report)
                .contains("UpwardField", "Shelf", "Package flow may use only [error], not store")
                .contains("Move what is needed down");
    }

    @Test
    void reportsAnInterfaceWithOneImplementation() {
        String report = reportOf(TypeRules.interfacesHaveTwoImplementations());

        assertThat(report)
                .contains("LoneDoor is an interface with 1 implementation.")
                .contains("Delete it and use the class itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            types are named by what sets them apart | Name it after the thing it is
            accessors have no get                   | drop the get
            classes are final                       | Make it final
            packages are described and null-marked  | Write one
            no state is shared                      | what it holds changes
            streams belong to cli                   | only cli touches standard streams
            time is passed in                       | take a Clock
            nothing depends on the machine          | Say Locale.ROOT
            one exception is thrown                 | throw TidemarkException
            """)
    void saysWhatToDo(String rule, String advice) {
        String report = reportOf(Architecture.rules().get(rule));

        assertThat(report).contains(advice);
    }

    @Test
    void theTableKnowsEveryPackageThatItsRowsName() {
        assertThat(PackageTable.packages()).allSatisfy(name -> assertThat(PackageTable.mayUse(name))
                .allSatisfy(used -> assertThat(PackageTable.has(used.replace(":records", "")))
                        .as("%s in the row of %s has a row of its own", used, name)
                        .isTrue()));
    }

    private static String reportOf(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().toString();
    }
}
