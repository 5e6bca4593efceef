// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.flow.FlowField;
import dev.tidemark.source.Detection.DetectedColumn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatDetectorTest {
    @TempDir
    Path folder;

    private SourceKit kit;

    @BeforeEach
    void openKit() throws Exception {
        kit = new SourceKit(folder);
    }

    @AfterEach
    void closeKit() {
        kit.close();
    }

    @Test
    void saysWhichColumnGivesWhichField() throws Exception {
        Detection detection =
                detect(kit.write("f.csv", "ts;sa;da;pr;dp;sent;received;note\n1;192.0.2.1;192.0.2.2;tcp;1;2;3;x\n"));

        assertThat(detection.isReadable()).isTrue();
        assertThat(detection.format().id()).isEqualTo("general");
        assertThat(detection.kind()).isEqualTo(FormatKind.CSV);
        assertThat(detection.columns())
                .contains(
                        new DetectedColumn("sa", List.of(FlowField.SRC_IP), List.of()),
                        new DetectedColumn("note", List.of(), List.of()));
        assertThat(detection.time()).startsWith("bare numbers");
    }

    @Test
    void showsTheColumnsOfAFileThatLacksOne() throws Exception {
        Detection detection = detect(kit.write("f.csv", "ts,sa,da,pr,dp,sent\n1,192.0.2.1,192.0.2.2,tcp,1,2\n"));

        assertThat(detection.isReadable()).isFalse();
        assertThat(detection.complaint()).contains("no column for down_bytes");
        assertThat(detection.columns()).contains(new DetectedColumn("sent", List.of(FlowField.UP_BYTES), List.of()));
    }

    @Test
    void saysThatAFileIsEmptyOrUnknown() throws Exception {
        assertThat(detect(kit.write("f.csv", "")).complaint()).contains("f.csv is empty");
        assertThat(detect(kit.write("g.csv", "just words\n")).complaint()).contains("g.csv is text without columns");
    }

    @Test
    void saysThatRemarksStandWhereTheHeaderShould() throws Exception {
        String file =
                kit.write("f.csv", "# exported by hand\n" + SourceKit.HEADER + "\n1,192.0.2.1,192.0.2.2,tcp,1,2,3\n");

        assertThat(detect(file).complaint())
                .contains("f.csv is text that begins with # and not with the names of its columns")
                .contains("sed '/^#/d'");
    }

    private Detection detect(String file) {
        return new FormatDetector(kit.engine(), SourceKit.CATALOG, SourceSettings.usual())
                .detect(kit.find(file))
                .get(0);
    }
}
