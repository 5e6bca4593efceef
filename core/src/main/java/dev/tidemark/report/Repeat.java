// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command that repeats a run, as far as the run's files tell. */
final class Repeat {
    private static final int MOST_FILES = 12;
    private static final String STANDARD_INPUT = "-";
    private static final String USUAL_ENGINE = "DuckDB";
    private static final String USUAL_ALLOWED = "allow.yml";
    private static final double USUAL_BUDGET = 0.25;
    private static final List<String> USUAL_NETWORKS =
            List.of("10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10");
    /** The note is the only place of a run that tells a baseline from clean files. */
    private static final Pattern BASELINE = Pattern.compile("Clean flows come from the baseline (.+?): .*");

    private Repeat() {}

    /** What stands above the command: whether it is the whole of it. */
    static String heading(Run run) {
        RunSummary summary = run.summary();
        boolean isWhole = isMadeUp(summary)
                || isTold(summary.inputs()) && isTold(summary.cleanInputs()) && isOfUsualEngine(summary);
        return isWhole ? "The command that repeats the run" : "The command that repeats the run begins like this";
    }

    /** What stood on standard input is gone, and a long list is cut. */
    private static boolean isTold(List<RunSummary.Input> inputs) {
        return inputs.size() <= MOST_FILES
                && inputs.stream().noneMatch(input -> input.path().equals(STANDARD_INPUT));
    }

    /** What is said to another engine is not kept: secrets may stand there. */
    private static boolean isOfUsualEngine(RunSummary summary) {
        return summary.engine().startsWith(USUAL_ENGINE);
    }

    private static boolean isMadeUp(RunSummary summary) {
        return !summary.inputs().isEmpty() && summary.inputs().get(0).path().startsWith(RunSummary.MADE_UP);
    }

    static String command(Run run) {
        RunSummary summary = run.summary();
        if (isMadeUp(summary)) {
            return summary.inputs().get(0).path().substring(RunSummary.MADE_UP.length()) + " --out RUN";
        }
        List<String> words = new ArrayList<>(List.of("tidemark", "detect"));
        words.addAll(files(summary.inputs(), ""));
        words.addAll(clean(summary));
        words.addAll(networks(summary));
        words.addAll(judging(run));
        words.add("--out RUN");
        return String.join(" ", words);
    }

    private static List<String> networks(RunSummary summary) {
        List<String> words = new ArrayList<>();
        if (!summary.internal().equals(USUAL_NETWORKS)) {
            words.add("--internal " + ShellWord.of(String.join(",", summary.internal())));
        }
        if (!summary.publicServers().isEmpty()) {
            String servers = String.join(",", summary.publicServers());
            words.add("--public " + ShellWord.of(servers.replaceAll("/(32|128)(?=,|$)", "")));
        }
        return words;
    }

    private static List<String> judging(Run run) {
        RunSummary summary = run.summary();
        List<String> words = new ArrayList<>();
        if (summary.budget().perHundred() != USUAL_BUDGET) {
            words.add("--budget " + summary.budget().perHundred());
        }
        if (!summary.timeZone().equals("UTC")) {
            words.add("--time-zone " + ShellWord.of(summary.timeZone()));
        }
        summary.notes().stream()
                .filter(note -> note.startsWith(RunSummary.GIVEN))
                .forEach(note -> words.add(note.substring(RunSummary.GIVEN.length())));
        String allowed = run.hidden().file();
        if (!allowed.isEmpty() && !allowed.equals(USUAL_ALLOWED)) {
            words.add("--allow " + ShellWord.of(allowed));
        }
        if (!isOfUsualEngine(summary)) {
            words.add(
                    "--engine " + ShellWord.of(summary.engine().split(" ", 2)[0].toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static List<String> clean(RunSummary summary) {
        return summary.notes().stream()
                .map(BASELINE::matcher)
                .filter(Matcher::matches)
                .map(note -> List.of("--baseline " + ShellWord.of(note.group(1))))
                .findFirst()
                .orElseGet(() -> files(summary.cleanInputs(), "--clean "));
    }

    private static List<String> files(List<RunSummary.Input> inputs, String option) {
        List<String> words = new ArrayList<>();
        inputs.stream().limit(MOST_FILES).forEach(input -> words.add(option + ShellWord.of(input.path())));
        if (inputs.size() > MOST_FILES) {
            words.add(option + "… (" + (inputs.size() - MOST_FILES) + " more)");
        }
        return words;
    }
}
