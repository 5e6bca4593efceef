// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who hears what of a pipeline's work.
 *
 * @param steps hears the name of each step as it begins
 * @param warnings hears what a user should know at once
 * @param progress hears now and then, from any thread, how far a step is; null where nobody wants to know
 */
public record Listeners(
        Consumer<String> steps,
        Consumer<String> warnings,
        @Nullable Consumer<HowFar> progress) {
    /**
     * How far the running part of a step is.
     *
     * @param share 0 to 1, null where the end is not known
     * @param rows rows done so far
     */
    public record HowFar(@Nullable Double share, long rows) {}
}
