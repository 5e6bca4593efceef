// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void outputThatCannotBeWrittenIsToldAndFails() throws IOException, InterruptedException {
        for (String[] words : new String[][] {{"rules", "list"}, {"--help"}, {"formats", "show", "zeek-conn"}}) {
            Started full = Started.of("C.UTF-8", folder, Path.of("/dev/full"), words);

            assertThat(full.code()).isEqualTo(1);
            assertThat(full.err())
                    .startsWith("tidemark: Standard output cannot be written (")
                    .hasLineCount(1);
        }
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() throws IOException {
        assertThat(exitCode(0, "Broken pipe")).isZero();
        Files.createSymbolicLink(opened(), Path.of("pipe:[4711]"));
        assertThat(exitCode(0, "Datenübergabe unterbrochen")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theGraverReasonIsKept() {
        assertThat(exitCode(0, null)).isZero();
        assertThat(exitCode(5, "disk full")).isEqualTo(1);
        assertThat(exitCode(3, "disk full")).isEqualTo(3);
        assertThat(exitCode(4, "disk full")).isEqualTo(4);
    }

    private Path opened() {
        return folder.resolve("opened");
    }

    private int exitCode(int code, @Nullable String fault) {
        Results results = new Results(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        if (fault != null) {
                            throw new IOException(fault);
                        }
                    }
                },
                opened());
        PrintWriter writer = new PrintWriter(results, true, StandardCharsets.UTF_8);
        writer.println("a result");
        return results.exitCode(code, new PrintWriter(err, true));
    }
}
