// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command that repeats a run, as far as the run's files tell; rules and their settings stand elsewhere. */
final class Repeat {
    private static final int MOST_FILES = 12;
    private static final double USUAL_BUDGET = 0.25;
    private static final List<String> USUAL_NETWORKS =
            List.of("10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10");
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,@%+=-]+");
    /** The note is the only place of a run that tells a baseline from clean files. */
    private static final Pattern BASELINE = Pattern.compile("Clean flows come from the baseline (.+?): .*");

    private Repeat() {}

    static String command(RunSummary summary) {
        String first = summary.inputs().isEmpty() ? "" : summary.inputs().get(0).path();
        if (first.startsWith(RunSummary.MADE_UP)) {
            return first.substring(RunSummary.MADE_UP.length()) + " --out RUN";
        }
        List<String> words = new ArrayList<>(List.of("tidemark", "detect"));
        words.addAll(files(summary.inputs(), ""));
        words.addAll(clean(summary));
        if (!summary.internal().equals(USUAL_NETWORKS)) {
            words.add("--internal " + quoted(String.join(",", summary.internal())));
        }
        if (!summary.publicServers().isEmpty()) {
            String servers = String.join(",", summary.publicServers());
            words.add("--public " + quoted(servers.replaceAll("/(32|128)(?=,|$)", "")));
        }
        if (summary.budget().perHundred() != USUAL_BUDGET) {
            words.add("--budget " + summary.budget().perHundred());
        }
        if (!summary.timeZone().equals("Z") && !summary.timeZone().equals("UTC")) {
            words.add("--time-zone " + quoted(summary.timeZone()));
        }
        words.add("--out RUN");
        return String.join(" ", words);
    }

    private static List<String> clean(RunSummary summary) {
        return summary.notes().stream()
                .map(BASELINE::matcher)
                .filter(Matcher::matches)
                .map(note -> List.of("--baseline " + quoted(note.group(1))))
                .findFirst()
                .orElseGet(() -> files(summary.cleanInputs(), "--clean "));
    }

    private static List<String> files(List<RunSummary.Input> inputs, String option) {
        List<String> words = new ArrayList<>();
        inputs.stream().limit(MOST_FILES).forEach(input -> words.add(option + quoted(input.path())));
        if (inputs.size() > MOST_FILES) {
            words.add(option + "… (" + (inputs.size() - MOST_FILES) + " more)");
        }
        return words;
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
