// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.RuleFiles;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * A case of a rule: flows that went in and what must come out.
 *
 * @param name its folder, a sentence in hyphens
 * @param files its texts by name
 */
record RuleCase(String name, Map<String, String> files) {
    /** What expected.json holds, absent where it is missing or no JSON. */
    Optional<Object> expected() {
        try {
            return Optional.ofNullable(JSON.std.anyFrom(files.getOrDefault(RuleFiles.EXPECTED, "")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** True where nothing must be found. */
    boolean isQuiet() {
        return findings() != null && findings().isEmpty();
    }

    /** True where something must be found. */
    boolean isFiring() {
        return findings() != null && !findings().isEmpty();
    }

    String path(String file) {
        return RuleFiles.CASES + "/" + name + "/" + file;
    }

    /** The list itself, or the list below {@code findings}; null where there is none. */
    private @Nullable Collection<?> findings() {
        Object top = expected().orElse(null);
        Object list = top instanceof Map<?, ?> map ? map.get("findings") : top;
        return list instanceof Collection<?> findings ? findings : null;
    }
}
