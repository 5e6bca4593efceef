// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameEncodingTest {
    @TempDir
    private Path folder;

    @Test
    void advisesOnlyWhereANameWasLost() {
        assertThat(NameEncoding.adviceFor("ANSI_X3.4-1968", "B\ufffd\ufffdro/b.csv"))
                .hasValueSatisfying(advice -> assertThat(advice).contains("ANSI_X3.4-1968", "LC_ALL=C.UTF-8"));
        assertThat(NameEncoding.adviceFor("ANSI_X3.4-1968", "b.csv")).isEmpty();
        assertThat(NameEncoding.adviceFor("UTF-8", "\ufffd")).isEmpty();
    }

    @Test
    void aJarStartedByHandInTheLocaleOfCronSaysWhatToDo() throws IOException, InterruptedException {
        Path office = Files.createDirectory(folder.resolve("B\u00fcro"));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(office.resolve("b.csv"), FlowRows.csv(300));
        Files.writeString(plain.resolve("day_\u00fc.csv"), FlowRows.csv(300));

        Started inside = started(office, "detect", "b.csv");
        Started beside = started(folder, "detect", "B\u00fcro/b.csv");
        Started below = started(folder, "detect", "plain");

        assertThat(inside.code()).isEqualTo(2);
        assertThat(inside.err()).startsWith("tidemark: Java reads names").contains("LC_ALL=C.UTF-8");
        assertThat(beside).isEqualTo(inside);
        assertThat(below.code()).isEqualTo(3);
        assertThat(below.err()).contains("Java reads names", "LC_ALL=C.UTF-8");
    }

    private Started started(Path where, String... words) throws IOException, InterruptedException {
        return Started.of("C", where, folder.resolve("out.txt"), words);
    }
}
