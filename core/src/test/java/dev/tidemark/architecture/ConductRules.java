// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What code must not do. */
final class ConductRules {
    private static final String ROOT = "dev.tidemark";

    /**
     * The JDK's checks of arguments and states; what javac itself writes; what picocli asks for. And what file code throws
     * on its way to the one method that wraps it with path and remedy: unchecked where it must pass through a lambda.
     */
    private static final Set<String> THROWABLE = Set.of(
            "dev.tidemark.error.TidemarkException",
            "java.io.UncheckedIOException",
            "java.nio.file.FileAlreadyExistsException",
            "java.lang.AssertionError",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.IncompatibleClassChangeError",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.MatchException",
            "java.lang.NullPointerException",
            "java.lang.UnsupportedOperationException",
            "java.util.NoSuchElementException",
            "picocli.CommandLine$ParameterException",
            "picocli.CommandLine$TypeConversionException");

    /** Where the text of a query may come from: rules, and the engine's own package, which also loads .sql files. */
    private static final List<String> MAKERS_OF_QUERIES = List.of(ROOT + ".engine", ROOT + ".rule");

    /** rule knows no engine, so these hand a rule's text to one. */
    private static final Set<String> RUNNERS_OF_RULES =
            Set.of(ROOT + ".baseline.Lessons", ROOT + ".detect.CaseFiles", ROOT + ".detect.RuleQueries");

    private ConductRules() {}

    static ArchRule streamsBelongToCli() {
        return classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should(Condition.of("leave streams and process alone", ConductRules::checkStreams))
                .allowEmptyShould(true);
    }

    static ArchRule timeIsPassedIn() {
        return classes().should(Condition.of("take the time from a Clock that is passed in", Defaults::checkTime));
    }

    static ArchRule nothingDependsOnTheMachine() {
        return classes().should(Condition.of("name locale and zone", Defaults::checkPlace));
    }

    static ArchRule oneExceptionIsThrown() {
        return classes().should(Condition.of("throw TidemarkException", ConductRules::checkThrown));
    }

    static ArchRule writersStandInTheList() {
        return classes().should(Condition.of("stand in Writers if they are writers", ConductRules::checkWriter));
    }

    static ArchRule queriesComeFromFiles() {
        return classes().should(Condition.of("not make queries", ConductRules::checkQuery));
    }

    static ArchRule nothingIsReflectedOrSerialized() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream|Externalizable)")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .because("a reader must see who calls whom. Write the call, or a list of what there is");
    }

    private static void checkStreams(JavaClass type, Consumer<String> faults) {
        type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("in", "out", "err").contains(access.getName()))
                .forEach(access -> faults.accept(access.getDescription()
                        + ": only cli touches standard streams. Return it, or tell a listener that is passed in."));
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> isCall(call, "java.lang.System", "exit")
                        || isCall(call, "java.lang.Runtime", "exit")
                        || isCall(call, "java.lang.Runtime", "halt")
                        || call.getName().equals("printStackTrace"))
                .forEach(call -> faults.accept(call.getDescription()
                        + ": only cli ends the process or prints stack traces. Throw TidemarkException."));
    }

    private static void checkThrown(JavaClass type, Consumer<String> faults) {
        if (type.isAssignableTo(Throwable.class)) {
            return;
        }
        for (JavaConstructorCall call : type.getConstructorCallsFromSelf()) {
            JavaClass made = call.getTargetOwner();
            if (made.isAssignableTo(Throwable.class) && !THROWABLE.contains(made.getName()) && !isOfStore(type, made)) {
                faults.accept(
                        call.getDescription() + ": throw TidemarkException with the code of whose mistake it is; its"
                                + " message says what, where and what to do. Only checks of arguments and states use the JDK's.");
            }
        }
    }

    /** Whoever asks java.nio for a file looks for these, whatever store it is in. */
    private static boolean isOfStore(JavaClass type, JavaClass made) {
        return type.getPackageName().equals(ROOT + ".engine.spark.lake")
                && made.getPackageName().equals("java.nio.file");
    }

    private static void checkWriter(JavaClass type, Consumer<String> faults) {
        boolean isWriter = !type.isInterface()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(parent -> parent.getName().equals(ROOT + ".output.FindingWriter"));
        boolean isListed = type.getDirectDependenciesToSelf().stream()
                .anyMatch(dependency -> dependency.getOriginClass().getName().equals(ROOT + ".output.Writers"));
        if (isWriter && !type.isAnonymousClass() && !isListed) {
            faults.accept(
                    type.getName() + " writes findings and does not stand in Writers, so nobody can ask for it: add"
                            + " its line there.");
        }
    }

    private static void checkQuery(JavaClass type, Consumer<String> faults) {
        boolean isMaker = MAKERS_OF_QUERIES.stream()
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
        if (isMaker || RUNNERS_OF_RULES.contains(type.getName())) {
            return;
        }
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals(ROOT + ".engine.Query"))
                .filter(call ->
                        call.getName().equals("<init>") || call.getName().equals("of"))
                .map(JavaAccess::getDescription)
                .forEach(description -> faults.accept(description + ": SQL is not made in Java. Put it into a .sql file"
                        + " beside the class and load it, with :names for values."));
    }

    static boolean isCall(JavaCodeUnitAccess<?> call, String owner, String name) {
        return call.getTargetOwner().getName().equals(owner) && call.getName().equals(name);
    }
}
