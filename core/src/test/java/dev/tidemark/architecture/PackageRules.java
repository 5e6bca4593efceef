// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Consumer;

/** Which package may use which, and which libraries. */
final class PackageRules {
    private final String root;

    /**
     * Makes the rules.
     *
     * @param root the package that the table's names are below
     */
    PackageRules(String root) {
        this.root = root;
    }

    ArchRule dataFlowsOneWay() {
        return classes()
                .should(Condition.of("use only the packages that their row in PackageTable lists", this::checkTable))
                .because("data flow one way: source, store, baseline, detect, finding, output and report");
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because(
                        "two packages in a cycle are one. Move what both need into the earlier one, or let the later one"
                                + " hand it in")
                .allowEmptyShould(true);
    }

    ArchRule sqlStaysBehindTheEngine() {
        return onlyIn(
                "engine.duckdb",
                "a driver may be named only behind Engine: ask it for rows",
                "java.sql..",
                "javax.sql..",
                "org.duckdb..");
    }

    ArchRule sparkStaysInItsModule() {
        return onlyIn("engine.spark", "whoever runs on a laptop must not need Spark", "org.apache.spark..");
    }

    ArchRule picocliStaysInCli() {
        return onlyIn("cli", "the library knows nothing of command lines: take a record of options", "picocli..");
    }

    ArchRule addressFilesAreReadInPlace() {
        return onlyIn("place", "country and owner are looked up in one place", "com.maxmind..");
    }

    ArchRule yamlIsReadInOnePlace() {
        return onlyIn("yaml", "files that people write are read strictly, in one way: use YamlMap", "org.snakeyaml..");
    }

    ArchRule noServer() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..", "org.eclipse.jetty..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.ServerSocket")
                .because("Tidemark serves nothing yet. A server is a module of its own")
                .allowEmptyShould(true);
    }

    /** Findings leave the machine in one package, where the user says so by {@code --send}. */
    ArchRule onlySendConnects() {
        return onlyIn("send", "all else works offline", "java.net.http..", "javax.net..");
    }

    ArchRule onlySendOpensSockets() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".send..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.DatagramSocket")
                .because("all else works offline: what leaves the machine leaves by the package send")
                .allowEmptyShould(true);
    }

    ArchRule outputSeesFindingsAlone() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".output..", root + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".engine..", root + ".store..", root + ".detect..", root + ".baseline..")
                .because("an output takes findings and a target and never queries. What it lacks becomes evidence or a"
                        + " series of Finding")
                .allowEmptyShould(true);
    }

    private ArchRule onlyIn(String place, String because, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "." + place + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(because)
                .allowEmptyShould(true);
    }

    private void checkTable(JavaClass user, Consumer<String> faults) {
        String from = nameOf(user);
        if (!PackageTable.has(from)) {
            faults.accept(
                    "%s is in package %s, which PackageTable does not know. Put it into a package of the table, or add a row with its reason."
                            .formatted(user.getName(), from));
            return;
        }
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(used) && !nameOf(used).equals(from) && !isAllowed(from, used)) {
                faults.accept(upward(from, used, dependency));
            }
        }
    }

    private String upward(String from, JavaClass used, Dependency dependency) {
        return """
                %s
                  Package %s may use only %s, not %s. Move what is needed down into one of those, or let a later package\
                 hand it in; if the design allows the use after all, add it to the row of %s in PackageTable with its reason.""".formatted(dependency.getDescription(), from, PackageTable.mayUse(from), nameOf(used), from);
    }

    private boolean isOurs(JavaClass used) {
        return used.getPackageName().startsWith(root + ".");
    }

    private boolean isAllowed(String from, JavaClass used) {
        String to = nameOf(used);
        return PackageTable.mayUse(from).contains(to)
                || (PackageTable.mayUse(from).contains(to + ":records") && (used.isRecord() || used.isEnum()));
    }

    private String nameOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }
}
