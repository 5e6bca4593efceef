// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.Run;
import dev.tidemark.output.RunReader;
import dev.tidemark.triage.Triage;
import dev.tidemark.trial.Evaluation;
import dev.tidemark.trial.EvaluationJson;
import dev.tidemark.trial.EvaluationText;
import dev.tidemark.trial.Labels;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Precision, recall, and the curve over budgets. */
@Command(
        name = "evaluate",
        description = {
            "Hold a run against labels: who was found, who was accused wrongly, and what other budgets would have given.",
            "",
            "Labels are a JSON file as `tidemark demo --out DIR` writes it; docs/proof.md has its shape."
        },
        footer = {
            "",
            "Examples:",
            "  tidemark evaluate demo demo/labels.json",
            "  tidemark evaluate run labels.json --json"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder that was given to --out.")
    private String said = ".";

    @Parameters(index = "1", paramLabel = "LABELS", description = "Who is who, as labels.json of a demo.")
    private Path labelsFile = Path.of(".");

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Labels labels = Labels.read(labelsFile);
        Path folder = engine.place(said);
        // As it was judged: what people allow says nothing of what the rules can do.
        Run run = Triage.whole(RunReader.read(folder), RunReader.withheld(folder));
        Evaluation evaluation = Evaluation.of(run, labels);
        if (json) {
            EvaluationJson.write(evaluation, console.out()::print);
        } else {
            EvaluationText.write(evaluation, labels, Terminal.style(), console.out()::print);
        }
        return ExitCode.DONE.number();
    }
}
