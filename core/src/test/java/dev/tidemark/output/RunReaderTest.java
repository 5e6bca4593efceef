// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
    @TempDir
    private Path parent;

    @Test
    void readsBackWhatWasWritten() {
        Run read = RunReader.read(written(SampleRun.rich()));

        assertThat(read).isEqualTo(SampleRun.rich());
    }

    @Test
    void readsBackARunThatAccusesNobody() {
        assertThat(RunReader.read(written(SampleRun.quiet()))).isEqualTo(SampleRun.quiet());
    }

    @Test
    void readsBackHostileText() {
        Run run = SampleRun.hostile("\"}\n{\u0000\u2028\u202e<script>\ud83c\udf0a");

        assertThat(RunReader.read(written(run))).isEqualTo(run);
    }

    @Test
    void namesAFolderThatIsNoRun() {
        assertThatThrownBy(() -> RunReader.read(parent))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining(parent.toString())
                .hasMessageContaining("detect --out");
    }

    @Test
    void namesFileLineAndFieldWhereALineIsDamaged() throws IOException {
        assertDamage(RunFiles.FINDINGS, "\"score\":0.961", "\"score\":\"high\"", "findings.jsonl, line 3", "`score`");
        assertDamage(RunFiles.FINDINGS, "\"rule\":\"dns-command\",", "", "findings.jsonl, line 7", "`rule`");
        assertDamage(RunFiles.FINDINGS, "2026-03-03T10:00:00.250Z", "yesterday", "line 1", "yesterday");
        assertDamage(RunFiles.FINDINGS, "\"y\":[", "\"y\":[7,", "line 1", "different lengths");
        assertDamage(
                RunFiles.DEVICES, "\"severity\":\"high\"", "\"severity\":\"dire\"", "devices.jsonl, line 2", "dire");
        assertDamage(RunFiles.DEVICES, "\"rank\":3", "\"rank\":3.5", "line 3", "3.5");
        assertDamage(RunFiles.DEVICES, "{\"rank\":4", "{\"rank\"", "devices.jsonl, line 4", "JSON");
        assertDamage(RunFiles.DEVICES, "{\"rank\":1,", "[{\"rank\":1,", "devices.jsonl, line 1", "JSON");
        assertDamage(RunFiles.SUMMARY, "\"budget\":{", "\"budget\":7,\"other\":{", "summary.json", "`budget`");
    }

    @Test
    void refusesARunOfWhichALineIsMissing() throws IOException {
        int devices = SampleRun.rich().devices().size();

        assertLost(RunFiles.DEVICES, 0, "devices.jsonl: rank 1 is missing; rank 2 stands in its place");
        assertLost(RunFiles.DEVICES, 1, "devices.jsonl: rank 2 is missing; rank 3 stands in its place");
        assertLost(RunFiles.DEVICES, devices - 1, "devices.jsonl: ", " is missing, of whom findings.jsonl tells");
        assertLost(RunFiles.FINDINGS, 0, "findings.jsonl: a finding of ", ", which devices.jsonl names, is missing");
    }

    private void assertLost(String file, int line, String... says) throws IOException {
        Path run = written(SampleRun.rich());
        List<String> lines = new ArrayList<>(Files.readAllLines(run.resolve(file)));
        lines.remove(line);
        Files.write(run.resolve(file), lines);

        assertThatThrownBy(() -> RunReader.read(run))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContainingAll(says)
                .hasMessageContaining("detect --out");
    }

    @Test
    void refusesASchemaItDoesNotKnow() throws IOException {
        assertDamage(RunFiles.SUMMARY, "\"schema\":1", "\"schema\":2", "schema 2", "detect");
    }

    @Test
    void namesAFileThatIsMissingOrNoText() throws IOException {
        Path run = written(SampleRun.rich());
        Files.write(run.resolve(RunFiles.DEVICES), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> RunReader.read(run))
                .hasMessageContaining("devices.jsonl")
                .hasMessageContaining("UTF-8");

        Files.delete(run.resolve(RunFiles.DEVICES));
        assertThatThrownBy(() -> RunReader.read(run)).hasMessageContaining("missing");
    }

    @Test
    void passesOverFieldsOfLaterVersions() throws IOException {
        Path run = written(SampleRun.rich());
        replace(run.resolve(RunFiles.DEVICES), "{\"rank\"", "{\"note\":[{}],\"rank\"");

        assertThat(RunReader.read(run)).isEqualTo(SampleRun.rich());
    }

    @Test
    void takesARunThatDoesNotTellItsWindowsForOneWindow() throws IOException {
        Path run = written(SampleRun.rich());
        replace(run.resolve(RunFiles.SUMMARY), ",\"window_days\":1", "");

        assertThat(RunReader.read(run)).isEqualTo(SampleRun.rich());
    }

    private void assertDamage(String file, String from, String to, String... says) throws IOException {
        Path run = written(SampleRun.rich());
        replace(run.resolve(file), from, to);

        assertThatThrownBy(() -> RunReader.read(run))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContainingAll(says);
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to), StandardCharsets.UTF_8);
    }

    private Path written(Run run) {
        Path folder = parent.resolve("run");
        try (RunFolder files = RunFolder.open(folder)) {
            Writers.ofEveryRun().forEach(writer -> files.write(writer, run));
            files.commit();
        }
        return folder;
    }
}
