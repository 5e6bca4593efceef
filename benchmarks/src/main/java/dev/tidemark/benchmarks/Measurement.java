// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What one size took; seconds are the least of all runs, memory the most.
 *
 * @param flows clean and judged together
 * @param coldSeconds of the program as a user starts it, report and all
 * @param coldCpuSeconds that all processors together spent in it
 * @param peakBytes memory in use at most
 * @param warmSeconds of the same judging in a Java that has done it before
 * @param bareSeconds of one pass of the engine over all columns
 */
record Measurement(
        long flows, double coldSeconds, double coldCpuSeconds, long peakBytes, double warmSeconds, double bareSeconds) {
    private static final double MEGA = 1e6;

    /** The line of a file that the next table is compared with. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%d,%.3f,%.3f,%d,%.3f,%.3f",
                flows,
                coldSeconds,
                coldCpuSeconds,
                peakBytes,
                warmSeconds,
                bareSeconds);
    }

    static Measurement parse(String line) {
        List<String> parts = List.of(line.split(",", -1));
        return new Measurement(
                Long.parseLong(parts.get(0)),
                Double.parseDouble(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                Long.parseLong(parts.get(3)),
                Double.parseDouble(parts.get(4)),
                Double.parseDouble(parts.get(5)));
    }

    /** A row of the table, with what the cold run took before. */
    String row(String before) {
        return String.format(
                Locale.ROOT,
                "| %.2f M | %.2f s | %.2f s | %.0f MB | %.2f s | %.3f s | %.0f | %s |",
                flows / MEGA,
                coldSeconds,
                coldCpuSeconds,
                peakBytes / MEGA,
                warmSeconds,
                bareSeconds,
                coldSeconds / bareSeconds,
                before);
    }
}
