// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All rules by their names, and the classes that they are about. */
public final class Architecture {
    private static final String ROOT = "dev.tidemark";

    private Architecture() {}

    /** The program's own classes, of all modules on the class path. */
    public static JavaClasses program() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(ROOT);
    }

    /** The test classes of the module under test. */
    public static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(ROOT);
    }

    /** What holds in each module by itself. */
    public static Map<String, ArchRule> rules() {
        PackageRules packages = new PackageRules(ROOT);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("data flow one way", packages.dataFlowsOneWay());
        rules.put("packages have no cycles", packages.packagesHaveNoCycles());
        rules.put("SQL stays behind the engine", packages.sqlStaysBehindTheEngine());
        rules.put("Spark stays in its module", packages.sparkStaysInItsModule());
        rules.put("picocli stays in cli", packages.picocliStaysInCli());
        rules.put("address files are read in place", packages.addressFilesAreReadInPlace());
        rules.put("YAML is read in one place", packages.yamlIsReadInOnePlace());
        rules.put("no server", packages.noServer());
        rules.put("only send connects", packages.onlySendConnects());
        rules.put("only send opens sockets", packages.onlySendOpensSockets());
        rules.put("output sees findings alone", packages.outputSeesFindingsAlone());
        rules.put("packages are named after things", NameRules.packagesAreNamedAfterThings());
        rules.put("types are named by what sets them apart", NameRules.typesAreNamedByWhatSetsThemApart());
        rules.put("accessors have no get", NameRules.accessorsHaveNoGet());
        rules.put("classes are final", TypeRules.classesAreFinal());
        rules.put("inheritance is one level deep", TypeRules.inheritanceIsOneLevelDeep());
        rules.put("packages are described and null-marked", TypeRules.packagesAreDescribedAndNullMarked());
        rules.put("no state is shared", TypeRules.noStateIsShared());
        rules.put("Optional is returned alone", TypeRules.optionalIsReturnedAlone());
        rules.put("Optional is not handed in", TypeRules.optionalIsNotHandedIn());
        rules.put("streams belong to cli", ConductRules.streamsBelongToCli());
        rules.put("time is passed in", ConductRules.timeIsPassedIn());
        rules.put("nothing depends on the machine", ConductRules.nothingDependsOnTheMachine());
        rules.put("one exception is thrown", ConductRules.oneExceptionIsThrown());
        rules.put("writers stand in the list", ConductRules.writersStandInTheList());
        rules.put("queries come from files", ConductRules.queriesComeFromFiles());
        rules.put("nothing is reflected or serialized", ConductRules.nothingIsReflectedOrSerialized());
        return rules;
    }

    /** What can be seen only with all modules on the class path. */
    public static Map<String, ArchRule> wholeProgramRules() {
        return Map.of("interfaces have two implementations", TypeRules.interfacesHaveTwoImplementations());
    }

    /** What holds for tests. */
    public static Map<String, ArchRule> testRules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("tests are sentences", TestRules.testsAreSentences());
        rules.put("tests are found by the build", TestRules.testsAreFoundByTheBuild());
        rules.put("nothing is mocked", TestRules.nothingIsMocked());
        return rules;
    }

    /** One test a rule. */
    public static Stream<DynamicTest> each(Map<String, ArchRule> rules, JavaClasses classes) {
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
