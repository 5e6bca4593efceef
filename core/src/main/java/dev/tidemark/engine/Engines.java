// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds the engines that are on the class path. */
public final class Engines {
    private Engines() {}

    /** Finds an engine by its short name; it is not open yet. */
    public static Engine find(String id) {
        TreeMap<String, Engine> present = new TreeMap<>();
        for (Engine engine : ServiceLoader.load(Engine.class)) {
            present.put(engine.id(), engine);
        }
        Engine found = present.get(id);
        if (found == null) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "No engine '" + id + "'; present: " + String.join(", ", present.keySet())
                            + ". The engine spark is there where the launcher is told of it: ./tidemark … --engine spark, or"
                            + " TIDEMARK_ENGINE=spark; it is built on its first use. Any other has to be on the class path.");
        }
        return found;
    }
}
