// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {
    @TempDir
    private Path folder;

    @Test
    void keepsValuesAsWritten() {
        YamlMap map = YamlFile.parse("version: 1.10\nyes_no: true\nwords: [a, 007]\nbelow: {deep: x}\n", "rule.yml");

        assertThat(map.text("version")).isEqualTo("1.10");
        assertThat(map.isTrue("yes_no")).isTrue();
        assertThat(map.texts("words")).containsExactly("a", "007");
        assertThat(map.map("below").text("deep")).isEqualTo("x");
        assertThat(map.lineOf("below.deep")).isEqualTo(4);
    }

    @Test
    void flattensToDottedKeys() {
        YamlMap map =
                YamlFile.parse("budget: 0.5\nrules:\n  upload-volume:\n    min_flows: 7\ninternal: [a, b]\n", "x");

        assertThat(map.flat())
                .containsEntry("rules.upload-volume.min_flows", "7")
                .containsEntry("internal", "a,b")
                .hasSize(3);
    }

    @Test
    void namesFileLineAndKeyOfAnUnknownKey() {
        YamlMap map = YamlFile.parse("id: x\n\ntitel: y\n", "rules/x/rule.yml");

        assertThatThrownBy(() -> map.only(List.of("id", "title")))
                .isInstanceOf(TidemarkException.class)
                .hasMessage("rules/x/rule.yml:3: titel: unknown key. Did you mean 'title'?");
    }

    @Test
    void namesTheWholePathOfABadNumber() {
        YamlMap map = YamlFile.parse("statistic:\n  floor: much\n", "rule.yml");

        assertThatThrownBy(() -> map.map("statistic").number("floor"))
                .hasMessage("rule.yml:2: statistic.floor: must be a number, got 'much'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a: &x 1 | anchors
        a: *x | anchors
        a: !!java.net.URL [x] | tags
        a: !custom x | tags
        '{a: 1, a: 2}' | stands twice
        '[1, 2]' | keys and values
        plain | keys and values
        '? [a]' | single word
        'a: [1' | not YAML
        'a: @x' | not YAML
        """)
    void refusesTricksAndFaults(String text, String message) {
        assertThatThrownBy(() -> YamlFile.parse(text + "\n", "x.yml"))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("x.yml");
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char name = 'b'; name < 'z'; name++) {
            bomb.append(name)
                    .append(": &")
                    .append(name)
                    .append(" [*")
                    .append((char) (name - 1))
                    .append("]\n");
        }

        assertThatThrownBy(() -> YamlFile.parse(bomb.toString(), "x.yml")).hasMessageContaining("anchors");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "a: " + "[".repeat(20_000) + "]".repeat(20_000);

        assertThatThrownBy(() -> YamlFile.parse(deep, "x.yml")).hasMessageContaining("nested deeper");
    }

    @Test
    void refusesASecondDocument() {
        assertThatThrownBy(() -> YamlFile.parse("a: 1\n---\nb: 2\n", "x.yml")).hasMessageContaining("second document");
    }

    @Test
    void refusesHugeAndBinaryAndMissingFiles() throws IOException {
        Path huge = Files.writeString(folder.resolve("huge.yml"), "#".repeat(YamlFile.LARGEST_BYTES + 1));
        Path binary = Files.write(folder.resolve("binary.yml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> YamlFile.read(huge)).hasMessageContaining("larger than");
        assertThatThrownBy(() -> YamlFile.read(binary)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> YamlFile.read(folder.resolve("none.yml"))).hasMessageContaining("cannot be read");
    }

    @Test
    void readsAnEmptyFileAsNoKeys() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yml"), "# nothing\n", StandardCharsets.UTF_8);

        assertThat(YamlFile.read(empty).keys()).isEmpty();
    }
}
