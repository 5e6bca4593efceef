// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatLoaderTest {
    private static final String WHOLE = """
            id: mine
            title: My sensor
            kinds: [csv]
            recognise: [begin]
            time: epoch-milliseconds
            duration: ms
            columns:
              timestamp: [begin]
              src_ip: [a]
              dst_ip: [b]
              proto: [p]
              port: [q]
              up_bytes: {from: [total], less: [back]}
              down_bytes: {from: [back], else: [returned], empty: 0}
              duration: {from: [end], less: [begin]}
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatAFormatSays() throws Exception {
        Format format = load(WHOLE).named("mine");

        assertThat(format.time()).isEqualTo(TimeForm.EPOCH_MILLISECONDS);
        assertThat(format.duration()).isEqualTo(ClockUnit.MILLISECONDS);
        assertThat(format.rule(FlowField.DOWN_BYTES).empty()).isZero();
        assertThat(format.rule(FlowField.UP_BYTES).less()).containsExactly("back");
        assertThat(format.rule(FlowField.STATE)).isEqualTo(FieldRule.NONE);
    }

    @Test
    void namesFileLineAndKeyOfAMistake() throws Exception {
        assertMistake(WHOLE.replace("id: mine", "id: other"), "format.yml:1: id: must be mine");
        assertMistake(WHOLE.replace("title:", "tittle:"), "tittle: unknown key. Did you mean 'title'?");
        assertMistake(WHOLE.replace("[csv]", "[cvs]"), "format.yml:3: kinds: no kind 'cvs'. Did you mean 'csv'?");
        assertMistake(WHOLE.replace("[csv]", "[]"), "kinds: must name at least one of parquet, csv, json, zeek-tsv");
        assertMistake(WHOLE.replace("epoch-milliseconds", "epoch"), "format.yml:5: time: no 'epoch'");
        assertMistake(WHOLE.replace("duration: ms", "duration: hours"), "format.yml:6: duration: no 'hours'");
        assertMistake(WHOLE.replace("  port: [q]\n", ""), "columns.port: is missing");
        assertMistake(WHOLE.replace("  port: [q]", "  prot: [q]"), "columns.prot: unknown key");
        assertMistake(WHOLE.replace("src_ip: [a]", "src_ip: {from: [a], empty: 0}"), "empty: is for whole numbers");
        assertMistake(WHOLE.replace("empty: 0", "empty: none"), "empty: must be a whole number, got 'none'");
        assertMistake(WHOLE.replace("else: [returned]", "or: [returned]"), "columns.down_bytes.or: unknown key");
        assertMistake(WHOLE.replace("[csv]", "[csv"), "not YAML");
    }

    @Test
    void refusesAFolderWithoutFormats() {
        assertThatThrownBy(() -> FormatCatalog.load(folder)).hasMessageContaining("No formats in " + folder);
    }

    @Test
    void namesTheFormatThatWasMeant() {
        assertThatThrownBy(() -> SourceKit.CATALOG.named("zeek-con")).hasMessageContaining("Did you mean 'zeek-conn'?");
    }

    @Test
    void findsTheFormatsThatComeWithTheProgram() {
        assertThat(FormatCatalog.shipped().formats()).isEqualTo(SourceKit.CATALOG.formats());
    }

    @Test
    void takesAColumnAwayFromATotal() throws Exception {
        try (SourceKit kit = new SourceKit(folder.resolve("kit"))) {
            String file = kit.write("f.csv", """
                    begin,a,b,p,q,total,back,end
                    1700000000000,192.0.2.1,192.0.2.2,tcp,443,100,30,1700000000250
                    1700000001000,192.0.2.1,192.0.2.2,tcp,443,100,,1700000001000
                    """);
            SourceReader reader = new SourceReader(kit.engine(), load(WHOLE), SourceSettings.usual());

            reader.read(java.util.Map.of(SourceKit.JUDGED, kit.find(file)));

            assertThat(kit.flows("up_bytes")).containsExactly("70", "100");
            assertThat(kit.flows("down_bytes")).containsExactly("30", "0");
            assertThat(kit.flows("duration_us")).containsExactly("250000", "0");
        }
    }

    private void assertMistake(String text, String message) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining(message);
    }

    private FormatCatalog load(String text) throws Exception {
        Path mine = Files.createDirectories(folder.resolve("formats/mine"));
        Files.writeString(mine.resolve("format.yml"), text);
        return FormatCatalog.load(mine.getParent());
    }
}
