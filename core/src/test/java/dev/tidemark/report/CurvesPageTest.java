// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CurvesPageTest {
    @Test
    void keepsTheLinesOfTheTextWithoutAnyScript() {
        StringBuilder page = new StringBuilder();

        CurvesPage.write("A title", "Kind  Size\nupload  <38 MB>\n", "{}", page::append);

        assertThat(page).contains("<pre>Kind  Size\nupload  &lt;38 MB&gt;\n</pre>");
    }
}
