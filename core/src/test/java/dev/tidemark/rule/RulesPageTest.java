// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.GoldenFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    @Test
    void isCurrent() {
        RuleCatalog catalog = RuleCatalog.load(Path.of("../rules"));

        new GoldenFile(Path.of("../docs/rules.md")).assertHolds(RulesPage.text(catalog));
    }
}
