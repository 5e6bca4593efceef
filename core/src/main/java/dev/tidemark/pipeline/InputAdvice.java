// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.detect.Verdict;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.source.ReadFile;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to say of files that are hardly meant as they were given. */
final class InputAdvice {
    private static final double LONG_DAYS = 14;

    private InputAdvice() {}

    /**
     * A sentence or two for each thing that is odd.
     *
     * @param engine in which the store has laid them
     * @param window how long a judged stretch is, null where all is judged at once
     */
    static List<String> of(Engine engine, Reading.Read read, @Nullable Duration window) {
        return Stream.of(
                        judgedAndClean(read).or(() -> alike(engine, read)),
                        window == null ? hollow(read) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /** That nothing stands out means little where nothing could. */
    static Optional<String> ofFew(Verdict verdict) {
        long rules = verdict.unmeasured();
        return rules == 0
                ? Optional.empty()
                : Optional.of(
                        (rules == 1
                                        ? "1 rule has nothing to measure by and accuses"
                                        : rules + " rules have nothing to measure by and accuse")
                                + " nobody, for the devices or clients are too few to compare with each other"
                                + " and clean days do not tell enough. Give clean days by --clean: one helps, three or more tell much.");
    }

    /** A rule without candidates looks as if there were none. */
    static Optional<String> ofUnsaid(RuleSet rules) {
        String blind = rules.all().stream()
                .filter(rules::isBlind)
                .map(rule -> rule.id() + " ("
                        + rule.needs().stream()
                                .filter(rules.unsaid()::contains)
                                .map(FlowField::id)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(", "));
        return blind.isEmpty()
                ? Optional.empty()
                : Optional.of("Rules that find nothing, as these flows do not say what they need: " + blind + ".");
    }

    /** What is vouched for and judged alike is compared with itself. */
    private static Optional<String> judgedAndClean(Reading.Read read) {
        Set<Path> clean = files(read, Part.CLEAN).map(InputAdvice::place).collect(Collectors.toSet());
        List<String> both = files(read, Part.JUDGED)
                .filter(file -> clean.contains(place(file)))
                .map(ReadFile::name)
                .toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of((both.size() == 1 ? "1 file is" : both.size() + " files are")
                        + " both judged and clean, so that what is in it counts as usual: " + both.get(0)
                        + (both.size() == 1 ? "." : " and others."));
    }

    /** The same under another name, or learned earlier: to the byte no two days are alike. */
    private static Optional<String> alike(Engine engine, Reading.Read read) {
        if (!read.stored().spans().containsKey(Part.CLEAN)) {
            return Optional.empty();
        }
        Rows.Row row =
                engine.rows(Query.resource(InputAdvice.class, "same_hours.sql")).only();
        boolean isAlike = 2 * row.integer("same") > row.integer("flows");
        return isAlike
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "Hour by hour %,d of %,d judged flows are those of clean days, so that what is in them counts as usual."
                                + " Was the judged day learned?",
                        row.integer("same"),
                        row.integer("flows")))
                : Optional.empty();
    }

    /** What a device does on days far apart is added up as if it were one stretch. */
    private static Optional<String> hollow(Reading.Read read) {
        Span span = Objects.requireNonNull(read.stored().spans().get(Part.JUDGED));
        boolean isHollow = span.fromFirstToLast() > LONG_DAYS && span.days() < span.fromFirstToLast() / 2;
        return isHollow
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "The flows are of %,d days that lie far apart, and are judged as one window. Judge them by day with"
                                + " --window 1d, or the files one by one.",
                        span.days()))
                : Optional.empty();
    }

    private static Stream<ReadFile> files(Reading.Read read, Part part) {
        SourceFlows flows = read.sources().get(part);
        return flows == null ? Stream.empty() : flows.files().stream();
    }

    private static Path place(ReadFile file) {
        return file.path().toAbsolutePath().normalize();
    }
}
