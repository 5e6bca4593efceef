// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.pipeline.MadeUpFlow;
import java.util.List;

/** How an attack of a size looks as flows. */
@FunctionalInterface
interface Shape {
    /** The flows of one attack by those on the stage. */
    List<MadeUpFlow> play(Stage stage, double size);
}
