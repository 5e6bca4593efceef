// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.pipeline.Job;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.settings.RuleSettings;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has the shipped beacon rule judge sequences of contacts, each as those of a device of its own with an address that nobody
 * else uses. No bytes are told, so that timing alone counts, and the budget is so large that every device is listed.
 */
final class BeaconBench {
    private static final String RULE = "beacon";
    private static final long DAY = Instant.parse("2026-03-05T00:00:00Z").getEpochSecond() * 1_000_000;
    private static final double ALL_LISTED = 50;

    private final Pipeline pipeline;
    private final Path work;

    /** A bench in the work folder of the pipeline. */
    BeaconBench(Pipeline pipeline, Path work) {
        this.pipeline = pipeline;
        this.work = work;
    }

    /** The rule's statistic for each sequence in its place; -1, which no candidate has, where the rule had nothing to compare. */
    List<Double> statistics(List<GapSequence> sequences) {
        Path file = work.resolve("sequences.parquet");
        pipeline.writeFlows("making up flows", flows -> write(sequences, flows), file);
        Run run = pipeline.detect(
                job(),
                new Pipeline.Inputs(List.of(new InputFile(file, "sequences", InputFile.Named.OUTRIGHT)), List.of()));
        Map<String, Double> byDevice =
                run.findings().stream().collect(Collectors.toMap(Finding::device, BeaconBench::statistic));
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> byDevice.getOrDefault(address("10.9.", i), -1.0))
                .toList();
    }

    private static double statistic(Finding finding) {
        Evidence evidence = Objects.requireNonNull(finding.evidence().get("statistic"));
        return Objects.requireNonNull(evidence.observed());
    }

    private static void write(List<GapSequence> sequences, Consumer<Object[]> flows) {
        for (int i = 0; i < sequences.size(); i++) {
            for (long micros : sequences.get(i).micros()) {
                flows.accept(
                        new Object[] {DAY + micros, address("10.9.", i), address("198.18.", i), "tcp", 443, 0L, 0L});
            }
        }
    }

    private static String address(String network, int number) {
        return network + number / 250 + "." + (1 + number % 250);
    }

    private Job job() {
        return new Job(
                SourceSettings.usual(),
                List.of(),
                List.of(),
                ZoneOffset.UTC,
                ALL_LISTED,
                null,
                new RuleSettings(null, List.of()),
                new Job.Folders(
                        beaconAlone(),
                        Path.of("../formats"),
                        new Job.GeoFolder(work.resolve("no-places"), Job.Origin.SHIPPED)),
                "sequences");
    }

    private Path beaconAlone() {
        Path folder = work.resolve("rules");
        try {
            Path copy = Files.createDirectories(folder.resolve(RULE));
            for (String name : RuleFiles.KNOWN) {
                Path file = Path.of("../rules").resolve(RULE).resolve(name);
                if (Files.exists(file) && !Files.exists(copy.resolve(name))) {
                    Files.copy(file, copy.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
