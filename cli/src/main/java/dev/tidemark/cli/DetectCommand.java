// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.baseline.Baseline;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Severity;
import dev.tidemark.output.FindingTable;
import dev.tidemark.output.FindingWriter;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.Writers;
import dev.tidemark.pipeline.Job;
import dev.tidemark.pipeline.Judged;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.report.ChartImages;
import dev.tidemark.send.Sender;
import dev.tidemark.settings.SettingKey;
import dev.tidemark.settings.Settings;
import dev.tidemark.source.InputFinder;
import dev.tidemark.triage.Triage;
import dev.tidemark.triage.Triaged;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  tidemark detect today/ --baseline office-baseline --out run",
            "  tidemark detect week/ --baseline office-baseline --window 1d --out run",
            "  tidemark detect today/ --clean monday/ --allow office-allow.yml --out run",
            "  tidemark detect conn.log.gz --internal 10.0.0.0/8"
        })
final class DetectCommand implements Callable<Integer> {
    /** Made elsewhere than by a writer of text. */
    private static final List<String> NOT_OF_TEXT = List.of(FindingTable.FORMAT, ChartImages.FORMAT);

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FLOWS", description = "Files, globs or folders of flows to judge, or -.")
    private List<String> flows = List.of();

    @Option(names = "--clean", paramLabel = "CLEAN", description = "A file, glob or folder of clean days; repeatable.")
    private List<String> clean = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "DIR",
            description = "What `tidemark learn` wrote, in the place of --clean.")
    private @Nullable String baseline;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the run into a new folder, or replace an earlier run.")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "More files in the run's folder: ecs, ocsf, cef, syslog, stix, navigator, csv, markdown,"
                    + " parquet, png.")
    private List<String> formats = List.of();

    @Mixin
    private SendOptions sending = new SendOptions();

    @Mixin
    private AllowOption allow = new AllowOption();

    @Option(
            names = "--window",
            paramLabel = "SPAN",
            description = "Judge each span of 1d, 6h, … by itself (default: all flows given at once).")
    private @Nullable String window;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "Exit with 4 where a finding is this grave.")
    private @Nullable String failOn;

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    DetectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (baseline != null && !clean.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--baseline and --clean are both given. Keep one of them; `tidemark learn CLEAN… --baseline "
                            + baseline + "` adds clean days to a baseline.");
        }
        List<FindingWriter> writers = formats.stream()
                .distinct()
                .filter(format -> !NOT_OF_TEXT.contains(format))
                .map(format -> Writers.named(format, NOT_OF_TEXT))
                .toList();
        if (out == null && !formats.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.USAGE, "--format writes into the run's folder; name one with --out DIR.");
        }
        List<Sender> senders = sending.senders(System.getenv());
        Settings settings = options.load(System.getenv(), Path.of(""), judging());
        Workbench bench = new Workbench(console, settings, RunOutline.ofDetect());
        Triage triage = allow.triage(settings, Path.of(""));
        Path target = out == null ? null : bench.place(out);
        Run run = target == null
                ? triage.apply(bench.inFolder(work -> judge(bench, work, Pipeline::detect)))
                        .run()
                : write(bench, target, writers, triage);
        RunOutput.print(run, console.out(), target);
        ExitCode found = exitCode(run, settings.judge().failOn());
        return SendOptions.send(run, senders, console, found).number();
    }

    /** How it is judged, by the settings' names. */
    private Map<String, String> judging() {
        Map<String, String> written = new LinkedHashMap<>(judging.written());
        if (window != null) {
            written.put(SettingKey.WINDOW.id(), window);
        }
        if (failOn != null) {
            written.put(SettingKey.FAIL_ON.id(), failOn);
        }
        return written;
    }

    private Run write(Workbench bench, Path target, List<FindingWriter> writers, Triage triage) {
        return bench.writing(target, folder -> {
            Judged judged = bench.inFolder(work -> judge(bench, work, Pipeline::judge));
            Triaged triaged = triage.apply(judged.run());
            Run run = triaged.run();
            if (formats.contains(FindingTable.FORMAT)) {
                bench.inFolder(work -> table(bench, work, folder, run));
            }
            if (formats.contains(ChartImages.FORMAT)) {
                ChartImages.write(run, folder::write);
            }
            if (!triaged.withheld().isEmpty()) {
                RunOutput.withheld(folder, triaged.withheld());
            }
            bench.write(folder, new Judged(run, judged.traffic()), new RunOutput.Extras(writers, null));
            return run;
        });
    }

    /** An engine writes Parquet, and nothing else does. */
    private static long table(Workbench bench, Path work, RunFolder folder, Run run) {
        Path file = work.resolve(FindingTable.FILE_NAME);
        long rows = bench.withPipeline(work, List.of(), pipeline -> pipeline.writeFindings(run, file));
        folder.copy(file, FindingTable.FILE_NAME);
        return rows;
    }

    /** With what the traffic looks like, or without. */
    @FunctionalInterface
    private interface Extent<T> {
        T judge(Pipeline pipeline, Job job, Pipeline.Inputs inputs);
    }

    private <T> T judge(Workbench bench, Path work, Extent<T> extent) {
        InputFinder finder = bench.finder(work);
        Pipeline.Inputs inputs = new Pipeline.Inputs(
                finder.find(flows),
                clean.isEmpty() ? List.of() : finder.find(clean),
                baseline == null ? null : Baseline.open(bench.place(baseline)));
        return bench.withPipeline(work, inputs.readable(), pipeline -> extent.judge(pipeline, bench.job(), inputs));
    }

    /** A grave finding is what a pipeline waits for, so it hides that a rule could not run, and not the other way round. */
    static ExitCode exitCode(Run run, @Nullable String failOn) {
        boolean isGrave = failOn != null
                && run.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(severity(failOn)) >= 0);
        if (isGrave) {
            return ExitCode.FINDINGS;
        }
        boolean haveAllRun = run.summary().rules().stream().allMatch(RunSummary.RuleRun::hasRun);
        return haveAllRun ? ExitCode.DONE : ExitCode.RULES_FAILED;
    }

    private static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
