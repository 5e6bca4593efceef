// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.flow.FlowField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddARulePageTest {
    private static final Path PAGE = Path.of("../docs/add-a-rule.md");
    private static final String HEAD = "| View | Rows | Columns |\n|---|---|---|\n";
    private static final String END = "<!-- end of views -->";

    @Test
    void listsTheViewsThatThereAre() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(HEAD) + HEAD.length());
        String views = Arrays.stream(RuleView.values())
                .map(view -> "| `" + view.id() + "` | " + view.meaning() + " | " + String.join(", ", view.columns()))
                .map(row -> row.stripTrailing() + " |\n")
                .collect(Collectors.joining());

        new GoldenFile(PAGE).assertHolds(before + views + page.substring(page.indexOf(END)));
    }

    @Test
    void explainsEveryKeyAndWordOfARule() throws IOException {
        String page = Files.readString(PAGE);
        List<String> words = Stream.of(
                        RuleReader.KEYS.stream(),
                        Arrays.stream(RuleFamily.values()).map(RuleFamily::id),
                        Arrays.stream(ChartKind.values()).map(ChartKind::id),
                        RuleColumns.QUERY.stream(),
                        RuleColumns.PEERS.stream(),
                        RuleColumns.SERIES.stream(),
                        RuleColumns.SERIES_OPTIONAL.stream(),
                        Arrays.stream(FlowField.values())
                                .filter(field -> !field.isRequired())
                                .map(FlowField::id))
                .flatMap(stream -> stream)
                .filter(word -> !word.equals("retired"))
                .toList();

        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }
}
