// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How Java reads the names of files: by the locale, and in that of cron and of containers it knows ASCII alone. */
final class NameEncoding {
    private static final String PROPERTY = "sun.jnu.encoding";
    private static final String UNREADABLE = "\ufffd";

    private NameEncoding() {}

    /** What to do about the names of this process, where Java could not read one; else empty. */
    static Optional<String> advice(@Nullable String... names) {
        return adviceFor(System.getProperty(PROPERTY, StandardCharsets.UTF_8.name()), names);
    }

    static Optional<String> adviceFor(String encoding, @Nullable String... names) {
        boolean isLost = Stream.of(names).anyMatch(name -> name != null && name.contains(UNREADABLE));
        return isLost && !encoding.equals(StandardCharsets.UTF_8.name())
                ? Optional.of(
                        "Java reads names of files as " + encoding
                                + ", as the locale of this process has it, and one here"
                                + " has other letters. Start Tidemark by its launcher, ./tidemark, or say LC_ALL=C.UTF-8 before it.")
                : Optional.empty();
    }

    /** The same of what every run begins with: its words, and the folders that it starts in and from. */
    static Optional<String> adviceAtStart(String... words) {
        return advice(Stream.concat(
                        Stream.of(words),
                        Stream.of(System.getProperty("user.dir", ""), System.getProperty(Home.PROPERTY, "")))
                .toArray(String[]::new));
    }
}
