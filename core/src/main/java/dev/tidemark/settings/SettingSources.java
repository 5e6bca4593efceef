// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where settings may be written, strongest first.
 *
 * @param options values of the command line by setting name: named options and {@code --set key=value} alike
 * @param environment the process's environment; only what begins with TIDEMARK_ is looked at
 * @param file tidemark.yml, null where there is none
 */
public record SettingSources(
        Map<String, String> options,
        Map<String, String> environment,
        @Nullable Path file) {
    /** Copies the maps. */
    public SettingSources {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
}
