// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedBaselineTest {
    @TempDir
    private Path folder;

    private SmallOffice office;
    private Path baseline;

    @BeforeEach
    void furnish() {
        office = new SmallOffice(folder);
        baseline = folder.resolve("baseline");
    }

    @Test
    void namesAFileThatIsCutShortChangedOrGone() throws IOException {
        SmallOffice.learn(baseline, office.day("2026-03-02"));
        Path judged = office.wickedDay("2026-03-03");
        Path hours = baseline.resolve("hours-1.parquet");
        byte[] whole = Files.readAllBytes(hours);

        Files.write(hours, List.of("x"), StandardOpenOption.APPEND);
        Outcome longer = Outcome.of("detect", judged, "--baseline", baseline);
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(hours, changed);
        Outcome other = Outcome.of("detect", judged, "--baseline", baseline);
        Files.delete(hours);
        Outcome gone = Outcome.of("detect", judged, "--baseline", baseline);

        assertThat(List.of(longer, other, gone)).allSatisfy(told -> {
            assertThat(told.code()).isEqualTo(3);
            assertThat(told.err()).contains("hours-1.parquet", "learn its days again", "--replace");
            assertThat(told.out()).isEmpty();
        });
        assertThat(longer.err()).contains("is damaged: it has " + (whole.length + 2) + " bytes");
        assertThat(gone.err()).contains("lacks its file");
    }

    @Test
    void namesWhatIsWrongWithAManifest() throws IOException {
        SmallOffice.learn(baseline, office.day("2026-03-02"));
        Path judged = office.wickedDay("2026-03-03");
        String whole = manifest();

        Outcome cut = withManifest(whole.substring(0, whole.length() / 2), judged);
        Outcome outside = withManifest(whole.replace("hours-1.parquet", "../hours-1.parquet"), judged);
        Outcome lacking = withManifest(whole.replace("\"crc32\"", "\"crc\""), judged);

        assertThat(List.of(cut, outside, lacking)).allSatisfy(told -> {
            assertThat(told.code()).isEqualTo(3);
            assertThat(told.err()).contains("manifest.json is damaged", "Copy the baseline anew");
        });
        assertThat(cut.err()).contains("it is no whole JSON object. Copy").doesNotContain("Source", "Feature");
        assertThat(outside.err()).contains("'../hours-1.parquet' is no name of a baseline's file");
        assertThat(lacking.err()).contains("the field `crc32` is missing");
    }

    @Test
    void refusesAnotherSchemaButReplacesIt() throws IOException {
        Path day = office.day("2026-03-02");
        SmallOffice.learn(baseline, day);
        String whole = manifest();

        Outcome judged = withManifest(whole.replace("\"schema\" : 2", "\"schema\" : 99"), day);
        Outcome added = Outcome.of("learn", office.day("2026-03-03"), "--baseline", baseline);
        Outcome replaced = Outcome.of("learn", day, "--baseline", baseline, "--replace");

        assertThat(judged.code()).isEqualTo(2);
        assertThat(judged.err()).contains("has schema 99", "knows schema 2", "--replace");
        assertThat(added.err()).contains("has schema 99");
        assertThat(replaced.code()).as(replaced.err()).isZero();
    }

    private Outcome withManifest(String text, Path judged) throws IOException {
        Files.writeString(baseline.resolve("manifest.json"), text);
        return Outcome.of("detect", judged, "--baseline", baseline);
    }

    private String manifest() throws IOException {
        return Files.readString(baseline.resolve("manifest.json"));
    }
}
