// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds calls whose result hangs on when and where the program runs. */
final class Defaults {
    private static final Set<String> CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickSeconds", "tickMillis");

    /** Methods that take the machine's locale or zone, as owner and name. */
    private static final Set<String> DEFAULT_PLACES = Set.of(
            "java.time.ZoneId systemDefault",
            "java.util.TimeZone getDefault",
            "java.util.Locale getDefault",
            "java.lang.String formatted");

    /** Methods that do so unless they are told a locale. */
    private static final Set<String> TOLD_BY_LOCALE = Set.of(
            "java.lang.String format",
            "java.lang.String toLowerCase",
            "java.lang.String toUpperCase",
            "java.io.PrintStream printf",
            "java.io.PrintStream format",
            "java.io.PrintWriter printf",
            "java.io.PrintWriter format",
            "java.text.NumberFormat getInstance",
            "java.text.NumberFormat getIntegerInstance",
            "java.text.NumberFormat getPercentInstance",
            "java.time.format.DateTimeFormatter ofPattern");

    private Defaults() {}

    static void checkTime(JavaClass type, Consumer<String> faults) {
        boolean isCli = type.getPackageName().startsWith("dev.tidemark.cli");
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> readsTheTime(call) || (!isCli && makesAClock(call)))
                .forEach(call -> faults.accept(call.getDescription()
                        + ": take a Clock as a parameter and ask it, so that the same input gives the same output."));
    }

    static void checkPlace(JavaClass type, Consumer<String> faults) {
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(call ->
                        DEFAULT_PLACES.contains(key(call)) || (TOLD_BY_LOCALE.contains(key(call)) && !hasLocale(call)))
                .forEach(call -> faults.accept(call.getDescription()
                        + ": its result hangs on the machine. Say Locale.ROOT, or ZoneOffset.UTC or the run's zone."));
    }

    private static boolean readsTheTime(JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        boolean takesClock = parameters.stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && call.getName().equals("now") && !takesClock)
                || ConductRules.isCall(call, "java.lang.System", "currentTimeMillis")
                || (owner.equals("java.util.Date") && call.getName().equals("<init>") && parameters.isEmpty())
                || ConductRules.isCall(call, "java.util.Calendar", "getInstance");
    }

    private static boolean makesAClock(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class) && CLOCKS.contains(call.getName());
    }

    private static boolean hasLocale(JavaCodeUnitAccess<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.getName().equals("java.util.Locale"));
    }

    private static String key(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().getName() + " " + call.getName();
    }
}
