// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.settings.Machine;
import dev.tidemark.world.WorldSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says how often the rules are right in made-up offices: {@code DetectionMain HOME [OPTION…]}. */
public final class DetectionMain {
    private DetectionMain() {}

    /** Judges and prints. */
    public static void main(String[] args) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try {
            DetectionOptions options = DetectionOptions.parse(List.of(args).subList(1, args.length));
            Machine machine = Machine.here();
            ComputeSettings compute =
                    new ComputeSettings("duckdb", machine.cores(), machine.memoryBytes() / 4, machine.tempFolder());
            OfficeTrial trial = new OfficeTrial(compute, new JobMaker(Path.of(args[0]), options.budget()).make());
            DetectionTable table = new DetectionTable(out);
            table.head();
            List<OfficeResult> results = new ArrayList<>();
            for (WorldSpec spec : options.offices()) {
                OfficeResult result = judge(options, trial, spec);
                table.row(result);
                results.add(result);
            }
            table.foot(results);
        } catch (TidemarkException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static OfficeResult judge(DetectionOptions options, OfficeTrial trial, WorldSpec spec) throws IOException {
        Path keep = options.keep();
        Path parent = keep == null ? Files.createTempDirectory("tidemark-detection-") : keep;
        try {
            LabelledOffice office = LabelledOffice.make(trial.compute(), parent, spec);
            return options.trial() == DetectionOptions.Trial.CLEAN ? trial.judgeClean(office) : trial.judge(office);
        } finally {
            if (keep == null) {
                remove(parent);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
