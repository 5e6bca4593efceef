// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.ShellWord;
import dev.tidemark.source.SourceSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options by which a run was read and judged, wherever they were written, as a shell takes them. Those that a summary
 * holds in places of their own are left out, and so is what is said to an engine: secrets may stand there.
 */
final class GivenOptions {
    private static final int HOURS_OF_DAY = 24;

    private final List<String> words = new ArrayList<>();

    private GivenOptions() {}

    /** The note that tells them; empty where all is as usual. */
    static Optional<String> note(Job job, List<RunSummary.RuleRun> rules) {
        GivenOptions given = new GivenOptions();
        given.addInput(job.source());
        if (job.window() != null) {
            long hours = job.window().toHours();
            given.add("--window", hours % HOURS_OF_DAY == 0 ? hours / HOURS_OF_DAY + "d" : hours + "h");
        }
        given.addFolders(job);
        List<String> known = rules.stream()
                .flatMap(rule -> rule.parameters().keySet().stream().map(name -> "rules." + rule.id() + "." + name))
                .toList();
        job.rules().overrides(known).forEach((key, value) -> given.add("--set", key + "=" + value.text()));
        return given.words.isEmpty() ? Optional.empty() : Optional.of(RunSummary.GIVEN + String.join(" ", given.words));
    }

    private void addInput(SourceSettings source) {
        add("--input-format", source.inputFormat());
        source.columns().forEach((field, column) -> add("--map", field.id() + "=" + column));
        add("--time-unit", source.timeUnit() == null ? null : source.timeUnit().id());
        add("--day", source.day() == null ? null : source.day().toString());
        add("--dates", source.dates() == null ? null : source.dates().id());
        if (source.maxRejectedShare() != SourceSettings.USUAL_REJECTED_SHARE) {
            add("--max-rejected", percent(source.maxRejectedShare()));
        }
        if (source.isDeduped()) {
            words.add("--dedupe");
        }
    }

    private void addFolders(Job job) {
        add(
                "--rules",
                job.rules().folder() == null ? null : job.rules().folder().toString());
        Job.GeoFolder geo = job.folders().geo();
        add("--geo", geo.origin() == Job.Origin.NAMED ? geo.path().toString() : null);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private void add(String option, @Nullable String value) {
        if (value != null) {
            words.add(option + " " + ShellWord.of(value));
        }
    }
}
