// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that say something. */
final class NameRules {
    private static final Set<String> EMPTY_PACKAGES = new TreeSet<>(
            Set.of("base", "common", "commons", "helper", "helpers", "impl", "manager", "misc", "util", "utils"));

    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Abstract|Base|Default)[A-Z].*|I[A-Z][a-z].*|.*(Impl|Manager|Helper|Utils?|Data|Info)");

    private static final Pattern GETTER = Pattern.compile("get[A-Z].*");

    private NameRules() {}

    static ArchRule packagesAreNamedAfterThings() {
        return classes().should(Condition.of("stand in a package named after a thing", NameRules::checkPackage));
    }

    static ArchRule typesAreNamedByWhatSetsThemApart() {
        return classes().should(Condition.of("be named by what sets them apart", NameRules::checkType));
    }

    static ArchRule accessorsHaveNoGet() {
        return methods().should(Condition.of("have no get in front", NameRules::checkMethod));
    }

    private static void checkPackage(JavaClass type, Consumer<String> faults) {
        Stream.of(type.getPackageName().split("\\.", -1))
                .filter(EMPTY_PACKAGES::contains)
                .forEach(word -> faults.accept(type.getName() + " stands in a package named '" + word
                        + "', which says nothing. Move it to the package of the thing that it handles."));
    }

    private static void checkType(JavaClass type, Consumer<String> faults) {
        if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
            faults.accept(
                    type.getName() + " has an empty word in its name (Impl, Manager, Helper, Util, Data, Info,"
                            + " Abstract…, Base…, Default…, I…). Name it after the thing it is, or what sets it apart: DuckDbEngine.");
        }
    }

    private static void checkMethod(JavaMethod method, Consumer<String> faults) {
        boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (written && GETTER.matcher(method.getName()).matches() && !isForced(method)) {
            faults.accept(method.getFullName() + ": drop the get; an accessor is named after what it gives, other"
                    + " methods say what they do (find, load, learn).");
        }
    }

    /** True where a library's type asks for the name. */
    private static boolean isForced(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(inherited -> inherited.getName().equals(method.getName()));
    }
}
