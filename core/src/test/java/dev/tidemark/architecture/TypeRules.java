// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/** What types and their fields look like. */
final class TypeRules {
    /** Interfaces that may have fewer than two implementations, each with its reason. */
    private static final Map<String, String> LONE_INTERFACES =
            Map.of("dev.tidemark.engine.Engine", "the module spark brings the second one");

    private static final List<String> MUTABLE_TYPES = List.of(
            "java.util.AbstractCollection",
            "java.util.AbstractMap",
            "java.util.Date",
            "java.util.Random",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.LongAdder");

    private TypeRules() {}

    /** To be checked with all modules on the class path, else the implementations are out of sight. */
    static ArchRule interfacesHaveTwoImplementations() {
        return classes()
                .that()
                .areInterfaces()
                .should(Condition.of("have two implementations or be functional", TypeRules::checkInterface));
    }

    static ArchRule classesAreFinal() {
        return classes().should(Condition.of("be final, abstract or sealed", TypeRules::checkFinal));
    }

    static ArchRule inheritanceIsOneLevelDeep() {
        return classes().should(Condition.of("extend no class that extends another of ours", TypeRules::checkDepth));
    }

    static ArchRule packagesAreDescribedAndNullMarked() {
        return classes().should(Condition.of("stand in a described, null-marked package", TypeRules::checkPackage));
    }

    static ArchRule noStateIsShared() {
        return fields().that().areStatic().should(Condition.of("never change", TypeRules::checkStatic));
    }

    static ArchRule optionalIsReturnedAlone() {
        return fields().should(Condition.of("not be Optional", TypeRules::checkOptional));
    }

    static ArchRule optionalIsNotHandedIn() {
        return codeUnits().should(Condition.of("not take an Optional", TypeRules::checkParameters));
    }

    private static void checkInterface(JavaClass type, Consumer<String> faults) {
        if (type.isAnnotation()
                || isPackageInfo(type)
                || type.isAnnotatedWith(FunctionalInterface.class)
                || LONE_INTERFACES.containsKey(type.getName())) {
            return;
        }
        long implementations = type.getAllSubclasses().stream()
                .filter(implementation -> !implementation.isInterface())
                .count();
        if (implementations < 2) {
            faults.accept(type.getName() + " is an interface with " + implementations + " implementation"
                    + (implementations == 1 ? "" : "s")
                    + ". Delete it and use the class itself; an interface comes with"
                    + " its second implementation. If a lambda implements it, annotate it @FunctionalInterface.");
        }
    }

    private static void checkFinal(JavaClass type, Consumer<String> faults) {
        boolean settled = type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.isAnonymousClass()
                || type.isSealed()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (!settled) {
            faults.accept(type.getName() + " can be extended by anyone. Make it final: compose, do not inherit.");
        }
    }

    private static void checkDepth(JavaClass type, Consumer<String> faults) {
        long ours = type.getAllRawSuperclasses().stream()
                .filter(parent -> parent.getPackageName().startsWith("dev.tidemark"))
                .count();
        if (ours > 1) {
            faults.accept(
                    type.getName() + " is the " + ours + "th level of a tree of classes. Hold what it inherits in a"
                            + " field instead: one level of extends is enough.");
        }
    }

    private static void checkPackage(JavaClass type, Consumer<String> faults) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            faults.accept(
                    "Package " + type.getPackageName() + " has no package-info.java with @NullMarked. Write one: its"
                            + " job, what it may use, where to add a thing.");
        }
    }

    private static void checkStatic(JavaField field, Consumer<String> faults) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return;
        }
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            faults.accept(field.getFullName() + " is state that all share. Make it final, or a field of the object that"
                    + " needs it.");
        } else if (MUTABLE_TYPES.stream().anyMatch(field.getRawType()::isAssignableTo)) {
            faults.accept(field.getFullName() + " is final, but what it holds changes. Make it a List.of, Map.of or an"
                    + " unmodifiable view declared as List, Set or Map, or a field of the object that needs it.");
        }
    }

    private static void checkOptional(JavaField field, Consumer<String> faults) {
        if (field.getRawType().isEquivalentTo(Optional.class)) {
            faults.accept(field.getFullName() + " is an Optional. Optional is a return type alone: annotate the field's"
                    + " type with @Nullable.");
        }
    }

    private static void checkParameters(JavaCodeUnit unit, Consumer<String> faults) {
        boolean written = !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (written && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class))) {
            faults.accept(
                    unit.getFullName() + " takes an Optional. Optional is a return type alone: take a @Nullable, or"
                            + " make two methods.");
        }
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
