// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.report.CurvesPage;
import dev.tidemark.report.TextStyle;
import java.util.function.Consumer;

/** Writes a drill as one HTML file. */
public final class DrillPage {
    /** The file's name inside the folder. */
    public static final String FILE_NAME = "drill.html";

    private DrillPage() {}

    /** Gives the page piece by piece. */
    public static void write(Drill drill, Consumer<String> out) {
        StringBuilder json = new StringBuilder();
        DrillJson.write(drill, json::append);
        StringBuilder text = new StringBuilder();
        DrillText.write(drill, TextStyle.PLAIN, text::append);
        CurvesPage.write(DrillText.sentence(drill), text.toString(), json.toString(), out);
    }
}
