// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.jr.ob.JSON;

class WritersTest {
    private static final String HOSTILE =
            "<script>alert(1)</script>\"'=cmd|'/c'!A1\n\r\t\0\u001b[31m\u009b\u2028\u202e\ud800x\udc00\ufeff\\";

    static Stream<FindingWriter> writers() {
        return Writers.ofEveryRun().stream();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesWhatTheGoldenFileHolds(FindingWriter writer) {
        String text = text(writer, SampleRun.rich());

        GoldenFile.named("run/" + writer.fileName()).assertHolds(text);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesEqualBytesForEqualRuns(FindingWriter writer) {
        assertThat(text(writer, SampleRun.rich())).isEqualTo(text(writer, SampleRun.rich()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void keepsHostileTextInsideOneJsonString(FindingWriter writer) throws IOException {
        String text = text(writer, SampleRun.hostile(HOSTILE));

        assertThat(text).endsWith("}\n").doesNotContain("\u001b", "\0", "\u009b", "\u2028", "\u202e", "\ufeff", "\r");
        assertThat(text.lines()).hasSize(1);
        assertThat(JSON.std.mapFrom(text).toString())
                .contains(HOSTILE.replace('\ud800', '\ufffd').replace('\udc00', '\ufffd'));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesLinesThatAreJsonEach(FindingWriter writer) {
        assertThat(text(writer, SampleRun.rich()).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JSON.std.mapFrom(line)).isNotEmpty());
    }

    @Test
    void hasEveryWriterOfThePackageInItsList() throws IOException {
        Path sources = Path.of("src/main/java/dev/tidemark/output");
        try (Stream<Path> files = Files.list(sources)) {
            List<String> writers = files.filter(WritersTest::isWriter)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();

            assertThat(Stream.concat(writers(), FormatWritersTest.writers())
                            .map(writer -> writer.getClass().getSimpleName()))
                    .as("each class that implements FindingWriter stands in Writers")
                    .containsExactlyInAnyOrderElementsOf(writers);
        }
    }

    @Test
    void namesEachFileOnce() {
        assertThat(Stream.concat(writers(), FormatWritersTest.writers()).map(FindingWriter::fileName))
                .doesNotHaveDuplicates();
    }

    private static boolean isWriter(Path source) {
        try {
            return Files.readString(source).contains("implements FindingWriter");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(FindingWriter writer, Run run) {
        StringBuilder text = new StringBuilder();
        writer.write(run, text::append);
        return text.toString();
    }
}
