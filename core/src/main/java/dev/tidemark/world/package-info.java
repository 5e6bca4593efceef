// SPDX-License-Identifier: Apache-2.0

/**
 * A made-up office that makes labelled flows: for the demo, for tests and for trials.
 *
 * <p>{@link dev.tidemark.world.World} is the door. Behind it, an {@code Office} of {@code Host}s and {@code Site}s is built
 * from a seed; every host has {@code Habit}s that are lived through each day ({@code DeviceDay}) and leave flows in a
 * {@code FlowBook}; {@code Visitors} come from outside. {@code *Attack} and {@code *Change} classes are {@code Incident}s
 * that add to the judged days what must be found and what must not.
 *
 * <p>Uses {@code flow} and {@code error} only, and shares no number with the detection rules: nothing here may be tuned to
 * what a rule sees. To add an attack, write one {@code *Attack} class and name it in {@code AttackFamily}; an honest
 * change is one {@code *Change} class and a line in {@code Screenplay}; a habit is one class and a line in {@code Habits}.
 */
@NullMarked
package dev.tidemark.world;

import org.jspecify.annotations.NullMarked;
