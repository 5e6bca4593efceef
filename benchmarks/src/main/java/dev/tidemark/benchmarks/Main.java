// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.settings.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures sizes in millions of flows: {@code Main HOME FOLDER COMMIT SIZE…}. FOLDER keeps the flows and the last table.
 */
public final class Main {
    private static final int RUNS = 3;
    private static final long MILLION = 1_000_000;
    private static final double GIGA = 1e9;

    private Main() {}

    /** Measures and prints. */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        Machine machine = Machine.here();
        ComputeSettings compute =
                new ComputeSettings("duckdb", machine.cores(), machine.memoryBytes() / 2, machine.tempFolder());
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<Measurement> measured = new ArrayList<>();
        for (String size : List.of(args).subList(3, args.length)) {
            long flows = Math.round(Double.parseDouble(size) * MILLION);
            measured.add(measure(compute, folder, home, flows));
        }
        Path last = folder.resolve("last.csv");
        out.printf(
                Locale.ROOT,
                "Commit %s, %s %s, %d processors, %.0f GB, Java %s%n%n",
                args[2],
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                machine.cores(),
                machine.memoryBytes() / GIGA,
                System.getProperty("java.version"));
        new ResultTable(measured, ResultTable.read(last)).print(out);
        ResultTable.write(last, measured);
    }

    private static Measurement measure(ComputeSettings compute, Path folder, Path home, long flows) {
        OfficeFlows.Sides sides = new OfficeFlows(compute, folder).make(flows);
        BarePass.Pass bare = BarePass.over(compute, folder, sides);
        ColdRun cold = new ColdRun(home.resolve("tidemark"), folder.resolve("run"));
        WarmRun warm = new WarmRun(compute, folder, home);
        double coldSeconds = Double.MAX_VALUE;
        double cpuSeconds = Double.MAX_VALUE;
        double warmSeconds = Double.MAX_VALUE;
        long peak = 0;
        for (int run = 0; run < RUNS; run++) {
            ColdRun.Taken taken = cold.detect(sides);
            coldSeconds = Math.min(coldSeconds, taken.seconds());
            cpuSeconds = Math.min(cpuSeconds, taken.cpuSeconds());
            peak = Math.max(peak, taken.peakBytes());
            warmSeconds = Math.min(warmSeconds, warm.detect(sides));
        }
        return new Measurement(bare.flows(), coldSeconds, cpuSeconds, peak, warmSeconds, bare.seconds());
    }
}
