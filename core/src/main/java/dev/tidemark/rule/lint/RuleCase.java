// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.CaseBackground;
import dev.tidemark.rule.CaseExpectation;
import dev.tidemark.rule.RuleFiles;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case of a rule: flows that went in and what must come out.
 *
 * @param name its folder, a sentence in hyphens
 * @param files its texts by name
 */
record RuleCase(String name, Map<String, String> files) {
    /** What expected.json says; an error in the words of a complaint where it is wrong or missing. */
    CaseExpectation expectation() {
        return CaseExpectation.parse(files.getOrDefault(RuleFiles.EXPECTED, ""));
    }

    /** True where nothing must be found. */
    boolean isQuiet() {
        return readable().map(expected -> expected.findings().isEmpty()).orElse(false);
    }

    /** True where something must be found. */
    boolean isFiring() {
        return readable().map(expected -> !expected.findings().isEmpty()).orElse(false);
    }

    /** The fleet that it stands in, null for none. */
    @Nullable
    CaseBackground background() {
        return readable().map(CaseExpectation::background).orElse(null);
    }

    private Optional<CaseExpectation> readable() {
        try {
            return Optional.of(expectation());
        } catch (TidemarkException e) {
            return Optional.empty();
        }
    }

    String path(String file) {
        return RuleFiles.CASES + "/" + name + "/" + file;
    }
}
