// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

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
     * @param window how long a judged stretch is, null where all is judged at once
     */
    static List<String> of(Reading.Read read, @Nullable Duration window) {
        return Stream.of(judgedAndClean(read), window == null ? hollow(read) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
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
