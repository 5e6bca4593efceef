// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Something that happens on a judged day and not on clean ones: an attack, or an honest change. */
@FunctionalInterface
interface Incident {
    /** Adds its flows to the stage's day and says in the labels what it did. */
    void play(Stage stage);
}
