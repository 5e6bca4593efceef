// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

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
import picocli.CommandLine.ParentCommand;

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
    @ParentCommand
    private RulesCommand parent;

    @Option(names = "--rule", paramLabel = "ID", description = "Only the cases of this rule.")
    private @Nullable String rule;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder (default: the rules that come with the program).")
    private @Nullable Path named;

    @Override
    public Integer call() {
        Path folder = Home.rules(named);
        List<CaseFolder> cases = rule == null ? CaseFolder.find(folder) : CaseFolder.find(folder, rule);
        Settings settings = new SettingsOptions().load(System.getenv(), Path.of(""));
        Workbench bench = new Workbench(parent.console(), settings);
        ProgressLine.Look look = Terminal.progress(settings.progress());
        List<CaseResult> results = bench.inFolder(work -> run(bench, work, cases, look));
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        parent.console().err().println("Cases: " + results.size() + ", failed: " + failed + ".");
        return failed == 0 ? ExitCode.DONE.number() : ExitCode.OUR_FAULT.number();
    }

    private List<CaseResult> run(Workbench bench, Path work, List<CaseFolder> cases, ProgressLine.Look look) {
        List<Path> readable = Stream.concat(cases.stream().flatMap(one -> one.flowFiles().stream()), Stream.of(work))
                .toList();
        return bench.withQuietPipeline(work, readable, pipeline -> {
            CaseRunner runner = new CaseRunner(pipeline, work, Home.find().formats());
            List<CaseResult> results = new ArrayList<>();
            for (CaseFolder one : cases) {
                try (ProgressLine line =
                        ProgressLine.open(look, null, parent.console().err())) {
                    line.begin("case " + (results.size() + 1) + " of " + cases.size());
                    results.add(runner.run(one));
                }
                tell(results.get(results.size() - 1));
            }
            return results;
        });
    }

    private void tell(CaseResult result) {
        String line =
                (result.isPassed() ? "pass" : "FAIL") + "  " + result.example().rule() + "  "
                        + result.example().name()
                        + (result.isPassed() ? "" : ": " + String.join("; ", result.differences()));
        parent.console().out().println(TerminalText.safe(line.replace('\n', ' ')));
        parent.console().out().flush();
    }
}
