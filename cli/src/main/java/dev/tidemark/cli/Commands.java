// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.List;
import java.util.function.Function;

/** The written list of commands, in the order of the help text. */
final class Commands {
    private static final List<Entry> ALL = List.of(
            new Entry("demo", "Judge a made-up office and say who was caught.", DemoCommand::new),
            new Entry("learn", "Learn clean days into a baseline folder.", LearnCommand::new),
            new Entry("detect", "Name the devices that rise above their mark.", DetectCommand::new),
            new Entry("analyze", "Say what traffic looks like: networks, servers, services.", AnalyzeCommand::new),
            new Entry("report", "Make the report once more, from a run's files.", ReportCommand::new),
            new Entry("explain", "Everything known of one device.", ExplainCommand::new),
            new Entry("triage", "Apply allow.yml and verdicts to a finished run.", TriageCommand::new),
            new Entry("evaluate", "Hold a run against labels: recall, precision, the curve.", EvaluateCommand::new),
            new Entry("backtest", "What clean days would have raised, by rule and budget.", BacktestCommand::new),
            new Entry("drill", "Attacks of growing size in your own clean days.", DrillCommand::new),
            new Entry("rules", "List, show, check, prove and begin rules.", RulesCommand::new),
            new Entry("formats", "List and show source formats, and tell what a file is.", FormatsCommand::new),
            new Entry("help", "Show the help of a command.", console -> new HelpCommand()));

    private Commands() {}

    /**
     * A command; a new one is one more line in the list.
     *
     * @param name the word on the command line, the same as in the class's annotation
     * @param description what the help of all commands says of it, in one line
     * @param make makes the command; called only where the command line names it, for a quick start
     */
    record Entry(String name, String description, Function<Console, Object> make) {}

    /** All commands. */
    static List<Entry> all() {
        return ALL;
    }
}
