// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.output.FindingTable;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.RunReader;
import dev.tidemark.settings.Machine;
import dev.tidemark.settings.SettingSources;
import dev.tidemark.settings.Settings;
import dev.tidemark.settings.SettingsLoader;
import dev.tidemark.triage.Opinion;
import dev.tidemark.triage.OpinionFile;
import dev.tidemark.triage.Triage;
import dev.tidemark.triage.TriageJson;
import dev.tidemark.triage.TriageText;
import dev.tidemark.triage.Triaged;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies what is allowed, and what people say, to a finished run. */
@Command(
        name = "triage",
        description = {
            "Apply allow.yml to a finished run, or say whether an accusation was right; no flow is read again.",
            "",
            "What is allowed goes to hidden.jsonl and comes back once it is allowed no longer. docs/triage.md has the keys of"
                    + " allow.yml."
        },
        footer = {
            "",
            "Examples:",
            "  tidemark triage run",
            "  tidemark triage run --allow office-allow.yml --json",
            "  tidemark triage run --verdict false --device 10.0.0.7 --rule beacon \\",
            "      --note \"the new monitoring\""
        })
final class TriageCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The folder that was given to --out.")
    private Path folder = Path.of(".");

    @Mixin
    private AllowOption allow = new AllowOption();

    @Option(
            names = "--verdict",
            paramLabel = "WORD",
            description = "Say that an accusation is true or false; with --device.")
    private @Nullable String verdict;

    @Option(names = "--device", paramLabel = "ADDRESS", description = "Whom the verdict is about.")
    private @Nullable String device;

    @Option(names = "--rule", paramLabel = "ID", description = "Whose finding it is about (default: all).")
    private @Nullable String rule;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private String note = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so (default: the user's name).")
    private @Nullable String by;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Mixin
    private SettingsFile settingsFile = new SettingsFile();

    TriageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        Path here = Path.of("");
        Settings settings = SettingsLoader.load(
                new SettingSources(Map.of(), System.getenv(), settingsFile.find(here)), Machine.here());
        Triage triage = allow.triage(settings, here);
        Run shown = RunReader.read(folder);
        Run whole = Triage.whole(shown, RunReader.withheld(folder));
        List<Opinion> opinions = opinions(whole);
        Triaged triaged = triage.apply(whole);
        write(shown, triaged, opinions);
        if (json) {
            TriageJson.write(triaged.run(), opinions, console.out()::print);
        } else {
            RunOutput.print(triaged.run(), console.out(), folder);
            TriageText.write(triaged.run().hidden(), opinions, Terminal.style(), console.out()::print);
        }
        return ExitCode.DONE.number();
    }

    private void check() {
        if (verdict == null && (device != null || rule != null || !note.isEmpty() || by != null)) {
            throw usage(
                    "--device, --rule, --note and --by belong to a verdict. Say --verdict true or --verdict false.");
        }
        if (verdict != null && device == null) {
            throw usage("--verdict needs --device ADDRESS: whom it is about.");
        }
    }

    private List<Opinion> opinions(Run whole) {
        List<Opinion> before = OpinionFile.read(folder);
        if (verdict == null || device == null) {
            return before;
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        String who = by == null ? System.getProperty("user.name", "somebody") : by;
        return OpinionFile.with(before, new Opinion(device, rule, truth(verdict), note, who, now), whole);
    }

    private static Opinion.Truth truth(String word) {
        for (Opinion.Truth truth : Opinion.Truth.values()) {
            if (truth.id().equals(word.toLowerCase(Locale.ROOT))) {
                return truth;
            }
        }
        throw usage("--verdict " + word + ": say true, where the accusation is right, or false, where it is not.");
    }

    private void write(Run shown, Triaged triaged, List<Opinion> opinions) {
        try (RunFolder target = RunFolder.renew(folder)) {
            RunOutput.writeAgain(target, triaged, RunReader.readTraffic(folder).orElse(null));
            if (!opinions.isEmpty()) {
                target.write(OpinionFile.FILE_NAME, out -> OpinionFile.write(opinions, out));
            }
            boolean isStale = target.fileNames().contains(FindingTable.FILE_NAME)
                    && !shown.findings().equals(triaged.run().findings());
            if (isStale) {
                target.remove(FindingTable.FILE_NAME);
            }
            target.commit();
            if (isStale) {
                console.err()
                        .println(FindingTable.FILE_NAME
                                + " did not show what is shown now and was removed; only `tidemark detect --format "
                                + FindingTable.FORMAT + "` writes one.");
            }
        }
    }

    private static TidemarkException usage(String message) {
        return new TidemarkException(ErrorCode.USAGE, message);
    }
}
