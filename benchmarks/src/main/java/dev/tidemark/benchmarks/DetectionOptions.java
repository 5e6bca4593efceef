// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.world.AttackFamily;
import dev.tidemark.world.Level;
import dev.tidemark.world.WorldSpec;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code benchmarks/detection} was asked for. */
final class DetectionOptions {
    private Trial trial = Trial.ATTACKS;
    private Level level = Level.PLAIN;
    private List<Long> seeds = LongStream.rangeClosed(1, 8).boxed().toList();
    private List<Integer> devices = List.of(60, 90, 120);
    private @Nullable Integer cleanDays;
    private double budget = JobMaker.USUAL_BUDGET;
    private @Nullable Path keep;

    private DetectionOptions() {}

    /** What offices are judged for. */
    enum Trial {
        /** Who of the wicked is found, of every family. */
        ATTACKS,
        /** Who is accused on a judged day with honest changes alone. */
        CHANGES,
        /** Who is accused on clean days, each judged by the others. */
        CLEAN
    }

    static DetectionOptions parse(Collection<String> words) {
        DetectionOptions options = new DetectionOptions();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            try {
                options.set(option, left);
            } catch (IllegalArgumentException e) {
                throw new TidemarkException(
                        ErrorCode.USAGE, option + ": this value is none (" + e.getMessage() + ").", e);
            }
        }
        return options;
    }

    private void set(String option, Deque<String> left) {
        switch (option) {
            case "--clean" -> trial = Trial.CLEAN;
            case "--changes-only" -> trial = Trial.CHANGES;
            case "--level" -> level = Level.valueOf(value(option, left).toUpperCase(Locale.ROOT));
            case "--seeds" -> seeds = seeds(value(option, left));
            case "--devices" ->
                devices = parts(value(option, left)).map(Integer::valueOf).toList();
            case "--days" -> cleanDays = Integer.valueOf(value(option, left));
            case "--budget" -> budget = Double.parseDouble(value(option, left));
            case "--keep" -> keep = Path.of(value(option, left)).toAbsolutePath();
            default ->
                throw new TidemarkException(
                        ErrorCode.USAGE, option + " is no option; the first lines of benchmarks/detection name them.");
        }
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new TidemarkException(ErrorCode.USAGE, option + " needs a value.");
        }
        return left.removeFirst();
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split(",", -1));
    }

    /** Numbers and spans of them, such as {@code 1-4,7}. */
    private static List<Long> seeds(String list) {
        return parts(list)
                .flatMap(part -> {
                    List<Long> ends =
                            Stream.of(part.split("-", -1)).map(Long::valueOf).toList();
                    return LongStream.rangeClosed(ends.get(0), ends.get(ends.size() - 1))
                            .boxed();
                })
                .toList();
    }

    Trial trial() {
        return trial;
    }

    double budget() {
        return budget;
    }

    /** Where the offices shall stay, null for nowhere. */
    @Nullable
    Path keep() {
        return keep;
    }

    /** The offices, one a seed; a seed has the same size whichever others are asked for. */
    List<WorldSpec> offices() {
        List<WorldSpec> offices = new ArrayList<>();
        for (long seed : seeds) {
            int size = devices.get((int) Math.floorMod(seed - 1, (long) devices.size()));
            WorldSpec usual = WorldSpec.of(seed, level).withDevices(size).withFamilies(AttackFamily.all());
            WorldSpec office = cleanDays == null ? usual : usual.withDays(cleanDays, usual.judgedDays());
            offices.add(trial == Trial.ATTACKS ? office : office.withoutAttacks());
        }
        return offices;
    }
}
