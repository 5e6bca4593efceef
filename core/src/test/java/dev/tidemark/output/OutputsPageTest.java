// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OutputsPageTest {
    @Test
    void isCurrent() throws IOException {
        new GoldenFile(Path.of("../docs/outputs.md")).assertHolds(OutputsPage.text());
    }
}
