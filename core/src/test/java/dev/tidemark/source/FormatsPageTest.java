// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.GoldenFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FormatsPageTest {
    @Test
    void isCurrent() {
        new GoldenFile(Path.of("../docs/formats.md")).assertHolds(FormatsPage.text());
    }
}
