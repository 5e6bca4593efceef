// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.settings.Progress;
import dev.tidemark.settings.Settings;
import dev.tidemark.trial.CaseFolder;
import dev.tidemark.trial.CaseResult;
import dev.tidemark.trial.CaseRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases of rules, a line each. */
@Command(
        name = "test",
        description = {
            "Run the cases of a folder of rules, or of one rule's folder: flows that a rule must accuse, and flows"
                    + " on which it must stay quiet.",
            "Exits with 0 where every case passes and with 1 where one fails."
        },
        footer = {
            "",
            "Examples:",
            "  tidemark rules test",
            "  tidemark rules test --rule upload-volume",
            "  tidemark rules test my-rules/flow-count"
        })
final class RulesTestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--rule", paramLabel = "ID", description = "Only the cases of this rule.")
    private @Nullable String rule;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The folder (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("rules");

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<CaseFolder> cases = rule == null ? CaseFolder.find(folder) : CaseFolder.find(folder, rule);
        Settings settings = new SettingsOptions().load(System.getenv(), Path.of(""));
        Workbench bench = new Workbench(console, settings);
        List<CaseResult> results = bench.inFolder(work -> run(bench, work, cases, isShown(settings.progress())));
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        console.err().println("Cases: " + results.size() + ", failed: " + failed + ".");
        return failed == 0 ? ExitCode.DONE.number() : ExitCode.OUR_FAULT.number();
    }

    private List<CaseResult> run(Workbench bench, Path work, List<CaseFolder> cases, boolean isShown) {
        List<Path> readable = Stream.concat(cases.stream().flatMap(one -> one.flowFiles().stream()), Stream.of(work))
                .toList();
        return bench.withPipeline(work, readable, pipeline -> {
            CaseRunner runner = new CaseRunner(pipeline, work, Home.find().formats());
            List<CaseResult> results = new ArrayList<>();
            for (CaseFolder one : cases) {
                String progress = "case " + (results.size() + 1) + " of " + cases.size() + " …";
                show(isShown, progress + "\r");
                CaseResult result = runner.run(one);
                show(isShown, " ".repeat(progress.length()) + "\r");
                tell(result);
                results.add(result);
            }
            return results;
        });
    }

    private void show(boolean isShown, String text) {
        if (isShown) {
            console.err().print(text);
            console.err().flush();
        }
    }

    private void tell(CaseResult result) {
        String line =
                (result.isPassed() ? "pass" : "FAIL") + "  " + result.example().rule() + "  "
                        + result.example().name()
                        + (result.isPassed() ? "" : ": " + String.join("; ", result.differences()));
        console.out().println(TerminalText.safe(line.replace('\n', ' ')));
        console.out().flush();
    }

    private static boolean isShown(Progress progress) {
        return progress == Progress.ALWAYS || (progress == Progress.AUTO && System.console() != null);
    }
}
