// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameEncodingTest {
    @TempDir
    private Path folder;

    @Test
    void advisesOnlyWhereANameWasLost() {
        assertThat(NameEncoding.adviceFor("ANSI_X3.4-1968", "detect", "B\ufffd\ufffdro/b.csv"))
                .hasValueSatisfying(advice -> assertThat(advice).contains("ANSI_X3.4-1968", "LC_ALL=C.UTF-8"));
        assertThat(NameEncoding.adviceFor("ANSI_X3.4-1968", "detect", "b.csv", null))
                .isEmpty();
        assertThat(NameEncoding.adviceFor("UTF-8", "\ufffd")).isEmpty();
    }

    @Test
    void aJarStartedByHandInTheLocaleOfCronSaysWhatToDo() throws IOException, InterruptedException {
        Path office = Files.createDirectory(folder.resolve("B\u00fcro"));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(office.resolve("b.csv"), FlowRows.csv(300));
        Files.writeString(plain.resolve("day_\u00fc.csv"), FlowRows.csv(300));

        assertThat(startedByHand(office, "detect", "b.csv")).startsWith("2 tidemark: Java reads names");
        assertThat(startedByHand(folder, "detect", "B\u00fcro/b.csv")).startsWith("2 tidemark: Java reads names");
        assertThat(startedByHand(folder, "detect", "plain"))
                .startsWith("3 tidemark: ")
                .contains("LC_ALL=C.UTF-8");
    }

    /** The exit code and what stood on standard error. */
    private String startedByHand(Path where, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D" + Home.PROPERTY + "=" + System.getProperty(Home.PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(words));
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(where.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        int code = builder.start().waitFor();
        return code + " " + Files.readString(err, StandardCharsets.UTF_8);
    }
}
