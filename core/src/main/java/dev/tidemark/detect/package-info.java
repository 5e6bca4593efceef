// SPDX-License-Identifier: Apache-2.0

/**
 * One window, all rules, what clean days taught: findings and ranked devices.
 *
 * <p>May use {@code baseline}, {@code calibrate}, {@code store}, {@code place}, {@code rule}, {@code finding}, {@code
 * engine}, {@code flow}, {@code settings} and {@code error}. A rule is never added here but as a folder in {@code rules}.
 *
 * <p>A rule's SQL names views, and a {@code Scope} says what they show; whoever asks a rule lays its scope first:
 *
 * <ul>
 *   <li>{@code hours}, {@code clean_hours}: what is judged, and what it is compared with. {@code pairs} and the other views of
 *       {@code RuleView} stand on them.
 *   <li>{@code observed}, {@code baseline}: the same two of what the rule learned by its own query.
 *   <li>{@code hours_source}, {@code clean_hours_source}, {@code lessons_source}: what a scope cuts a day out of; names of
 *       this package alone, laid and read within one method.
 * </ul>
 *
 * <p>The question itself is {@code Scope.Whole} of the judged part against the clean one. What honest devices show comes of the
 * same rules over {@code Scope.CleanDay}, one clean day against the others; a drill asks of {@code Copy}, a clean day with an
 * attack put in.
 */
@NullMarked
package dev.tidemark.detect;

import org.jspecify.annotations.NullMarked;
