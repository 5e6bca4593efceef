// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.SampleAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

final class AnalysisWriterTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhatTheGoldenFileHolds() {
        GoldenFile.named("analysis/office.json")
                .assertHolds(text(SampleAnalysis.named("10.0.0.7")).replace("},", "},\n"));
        GoldenFile.named("analysis/empty.json")
                .assertHolds(text(SampleAnalysis.empty()).replace("},", "},\n"));
    }

    @Test
    void beginsWithTheFieldsThatArePromised() throws IOException {
        Map<String, Object> fields = JSON.std.mapFrom(text(SampleAnalysis.named("10.0.0.7")));

        assertThat(fields.keySet())
                .startsWith("schema", "flows", "rejected", "networks", "classes", "servers")
                .contains("against", "changes");
        assertThat(JSON.std.mapFrom(text(SampleAnalysis.empty()))).doesNotContainKeys("against", "changes");
    }

    @Test
    void keepsLargeWholeNumbersExact() {
        assertThat(text(SampleAnalysis.named("10.0.0.7")))
                .contains("\"max\":4640000001}", "\"mean\":1160000030,", "\"std\":0.666666667,");
    }

    @Test
    void writesHostileTextAsText() throws IOException {
        String hostile = "\"</script>\u202e\u001b[2J\n\\";

        Map<String, Object> fields = JSON.std.mapFrom(text(SampleAnalysis.named(hostile)));

        assertThat(fields.get("notes").toString()).contains(hostile);
        assertThat(text(SampleAnalysis.named(hostile))).doesNotContain("\u202e", "\u001b");
    }

    @Test
    void makesAFolderThatMayBeReplaced() throws IOException {
        Path target = folder.resolve("normal");
        for (int time = 0; time < 2; time++) {
            try (RunFolder run = RunFolder.open(target, OutputKind.ANALYSIS)) {
                run.write(AnalysisWriter.FILE_NAME, out -> AnalysisWriter.write(SampleAnalysis.empty(), out));
                run.commit();
            }
        }

        assertThat(target.resolve("analysis.json")).content().contains("\"program\":\"tidemark\"");
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files).hasSize(1);
        }
    }

    private static String text(Analysis analysis) {
        StringBuilder text = new StringBuilder();
        AnalysisWriter.write(analysis, text::append);
        return text.toString();
    }
}
