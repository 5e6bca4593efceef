// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engines;
import dev.tidemark.settings.ComputeSettings;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells what lies on this machine from what only an engine reaches. */
final class Addresses {
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);

    private final ComputeSettings compute;

    Addresses(ComputeSettings compute) {
        this.compute = compute;
    }

    /** The path of what a user named, whether something is there or not. */
    Path path(String argument) {
        return ELSEWHERE.matcher(argument).matches()
                ? Engines.find(compute.engine()).locate(argument, compute.options())
                : Path.of(argument);
    }
}
