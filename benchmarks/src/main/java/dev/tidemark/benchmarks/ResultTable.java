// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measurements beside those of last time.
 *
 * @param now of this time
 * @param before of last time
 */
record ResultTable(List<Measurement> now, List<Measurement> before) {
    /** Copies the lists. */
    ResultTable {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    static List<Measurement> read(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Measurement::parse).toList()
                : List.of();
    }

    static void write(Path file, List<Measurement> measured) throws IOException {
        Files.write(file, measured.stream().map(Measurement::line).toList());
    }

    void print(PrintWriter out) {
        out.println("| flows | cold | its CPU | peak memory | warm | bare pass | cold to bare | cold, last time |");
        out.println("|---|---|---|---|---|---|---|---|");
        now.forEach(one -> out.println(one.row(last(one))));
    }

    private String last(Measurement one) {
        return before.stream()
                .filter(other -> other.flows() == one.flows())
                .findFirst()
                .map(other -> String.format(Locale.ROOT, "%.2f s", other.coldSeconds()))
                .orElse("–");
    }
}
