// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process of its own came to, started by hand and not by the launcher.
 *
 * @param code the exit code
 * @param err what stood on standard error
 */
record Started(int code, String err) {
    /** Runs the program with a locale in a folder, its standard output going to a file. */
    static Started of(String locale, Path folder, Path out, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D" + Home.PROPERTY + "=" + System.getProperty(Home.PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(words));
        Path err = Files.createTempFile("tidemark-err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("LC_ALL", locale);
            int code = builder.start().waitFor();
            return new Started(code, Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(err);
        }
    }
}
