// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A condition from a function that tells each fault it sees. */
final class Condition {
    private Condition() {}

    /** Makes a condition; the function hands each fault, as a sentence, to its second argument. */
    static <T> ArchCondition<T> of(String description, BiConsumer<T, Consumer<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                faults.accept(item, fault -> events.add(SimpleConditionEvent.violated(item, fault)));
            }
        };
    }
}
