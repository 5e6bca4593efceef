// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.flow.FlowField;
import dev.tidemark.pipeline.Job;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.source.ClockUnit;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.InputFinder;
import dev.tidemark.source.SourceSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges flows against clean days. */
@Command(
        name = "detect",
        description = "Name the devices that rise above their mark.",
        footer = {
            "",
            "Examples:",
            "  tidemark detect today/ --clean monday/ --clean tuesday/ --out run",
            "  tidemark detect conn.log.gz --internal 10.0.0.0/8"
        })
final class DetectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FLOWS", description = "Files, globs or folders of flows to judge, or -.")
    private List<String> flows = List.of();

    @Option(names = "--clean", paramLabel = "CLEAN", description = "A file, glob or folder of clean days; repeatable.")
    private List<String> clean = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the run into a new folder, or replace an earlier run.")
    private @Nullable Path out;

    @Option(
            names = "--internal",
            paramLabel = "CIDR",
            description = "Networks that are ours (default: the private ones).")
    private List<String> internal = List.of();

    @Option(names = "--public", paramLabel = "CIDR", description = "Our public servers.")
    private List<String> publicServers = List.of();

    @Option(names = "--budget", paramLabel = "N", description = "Honest devices flagged for each 100 judged in a day.")
    private double budget = 0.25;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Where days and hours begin (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--time-unit", paramLabel = "UNIT", description = "Unit of bare time numbers: s, ms, us, ns or cs.")
    private @Nullable String timeUnit;

    @Option(names = "--day", paramLabel = "DATE", description = "Date of times that count from midnight.")
    private @Nullable LocalDate day;

    @Option(
            names = "--input-format",
            paramLabel = "ID",
            description = "The format of every file, instead of telling it.")
    private @Nullable String inputFormat;

    @Option(
            names = "--max-rejected",
            paramLabel = "SHARE",
            description = "Share of impossible rows allowed (default: 0.01).")
    private double maxRejected = SourceSettings.USUAL_REJECTED_SHARE;

    @Option(names = "--map", paramLabel = "FIELD=COLUMN", description = "The column of a field.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A rule's parameter: rules.<id>.<parameter>=value.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    DetectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Workbench bench = new Workbench(console);
        Run run = out == null ? bench.inFolder(work -> judge(bench, work)) : write(bench, out);
        RunOutput.print(run, console.out(), out);
        boolean isWhole =
                run.summary().rules().stream().allMatch(rule -> rule.status().equals("ran"));
        return isWhole ? 0 : ExitCode.RULES_FAILED.number();
    }

    private Run write(Workbench bench, Path target) {
        return bench.writing(target, folder -> {
            Run run = bench.inFolder(work -> judge(bench, work));
            RunOutput.write(folder, run, null);
            return run;
        });
    }

    private Run judge(Workbench bench, Path work) {
        InputFinder finder = new InputFinder(work, System.in);
        Pipeline.Inputs inputs =
                new Pipeline.Inputs(finder.find(flows), clean.isEmpty() ? List.of() : finder.find(clean));
        List<Path> readable = Stream.concat(inputs.judged().stream(), inputs.clean().stream())
                .map(InputFile::path)
                .toList();
        return bench.withPipeline(work, readable, pipeline -> pipeline.detect(job(), inputs));
    }

    private Job job() {
        Home home = Home.find();
        return new Job(
                flows,
                clean,
                new SourceSettings(inputFormat, fields(), unit(), day, maxRejected),
                internal,
                publicServers,
                zone,
                budget,
                overrides,
                new Job.Folders(home.rules(), home.formats(), home.geo()),
                Version.number());
    }

    private Map<FlowField, String> fields() {
        Map<FlowField, String> fields = new EnumMap<>(FlowField.class);
        columns.forEach((name, column) -> fields.put(
                FlowField.find(name)
                        .orElseThrow(() -> new TidemarkException(
                                ErrorCode.USAGE,
                                "--map " + name + ": no such field. Fields are src_ip, dst_ip, port, …")),
                column));
        return fields;
    }

    private @Nullable ClockUnit unit() {
        if (timeUnit == null) {
            return null;
        }
        String wanted = timeUnit.toLowerCase(Locale.ROOT);
        return Stream.of(ClockUnit.values())
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.USAGE, "--time-unit " + wanted + ": give s, ms, us, ns or cs."));
    }
}
