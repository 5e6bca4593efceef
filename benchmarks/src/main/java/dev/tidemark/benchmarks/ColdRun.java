// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts the program as a user does and watches its process. */
final class ColdRun {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final long KILO = 1024;
    private static final long LOOK_MILLIS = 10;

    private final Path program;
    private final Path out;

    /**
     * Runs.
     *
     * @param program the launcher
     * @param out where each run is written
     */
    ColdRun(Path program, Path out) {
        this.program = program;
        this.out = out;
    }

    /** What a process took. */
    record Taken(double seconds, double cpuSeconds, long peakBytes) {}

    Taken detect(OfficeFlows.Sides sides) {
        List<String> command = List.of(
                program.toString(),
                "detect",
                sides.judged().toString(),
                "--clean",
                sides.clean().toString(),
                "--out",
                out.toString());
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Taken seen = watch(process);
            double seconds = (System.nanoTime() - begin) / NANOS;
            if (process.waitFor() != 0) {
                throw new TidemarkException(
                        ErrorCode.INTERNAL,
                        "The run ended with " + process.exitValue() + ": " + command + ". Try it alone.");
            }
            return new Taken(seconds, seen.cpuSeconds(), seen.peakBytes());
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.USAGE, "Cannot start " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.RESOURCES, "Stopped.", e);
        }
    }

    /** The launcher becomes Java, so that the process is one. */
    private static Taken watch(Process process) throws InterruptedException {
        double cpu = 0;
        long peak = 0;
        while (process.isAlive()) {
            cpu = Math.max(
                    cpu,
                    process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / MILLIS);
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(LOOK_MILLIS);
        }
        return new Taken(0, cpu, peak);
    }

    /** As Linux keeps it; 0 elsewhere. */
    private static long peak(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It ended meanwhile.
            return 0;
        }
    }
}
