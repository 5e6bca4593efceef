// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of all outputs, made from the list of writers and what their classes say of themselves. */
final class OutputsPage {
    private static final Path SOURCES = Path.of("src/main/java/dev/tidemark/output");
    private static final Pattern FIRST = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private static final String HEAD = """
            # Outputs

            Made from the classes of the package `output`; do not edit the table. Every run's folder (`--out DIR`) holds
            `devices.jsonl`, `findings.jsonl`, `summary.json`, `traffic.json` (what the traffic around the findings looks like),
            `timings.json` (how long each step took) and `report.html`; `--format` adds files to it, several at once:

            ```sh
            ./tidemark detect today/ --clean yesterday/ --out run --format ecs,csv,markdown
            ```

            | `--format` | File | What |
            |---|---|---|
            """;

    private OutputsPage() {}

    static String text() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (var entry : Writers.byFormat().entrySet()) {
            FindingWriter writer = entry.getValue();
            page.append("| `")
                    .append(entry.getKey())
                    .append("` | `")
                    .append(writer.fileName())
                    .append("` | ");
            page.append(sentence(writer)).append(" |\n");
        }
        return page.append(Files.readString(Path.of("src/test/resources/outputs-page.md")))
                .toString();
    }

    /** What the class says of itself, on one line. */
    private static String sentence(FindingWriter writer) throws IOException {
        String source = Files.readString(SOURCES.resolve(writer.getClass().getSimpleName() + ".java"));
        Matcher matcher = FIRST.matcher(source);
        if (!matcher.find()) {
            throw new AssertionError(writer.getClass() + " says nothing of itself");
        }
        return matcher.group(1)
                .replaceAll("\\s*\n\\s*\\*?\\s*", " ")
                .replace("&amp;", "&")
                .replace("|", "\\|")
                .strip();
    }
}
