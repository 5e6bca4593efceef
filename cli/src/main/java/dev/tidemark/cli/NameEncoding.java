// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How Java reads the names of files: by the locale, and in that of cron and of containers it knows ASCII alone. */
final class NameEncoding {
    private static final String PROPERTY = "sun.jnu.encoding";
    private static final String UNREADABLE = "\ufffd";

    private NameEncoding() {}

    /** What to do about a name of this process, where Java could not read it; else empty. */
    static Optional<String> advice(String name) {
        return adviceFor(System.getProperty(PROPERTY, StandardCharsets.UTF_8.name()), name);
    }

    static Optional<String> adviceFor(String encoding, String name) {
        return name.contains(UNREADABLE) && !encoding.equals(StandardCharsets.UTF_8.name())
                ? Optional.of(
                        "Java reads names of files as " + encoding
                                + ", as the locale of this process has it, and one here"
                                + " has other letters. Start Tidemark by its launcher, ./tidemark, or say LC_ALL=C.UTF-8 before it.")
                : Optional.empty();
    }

    /** The same of what every run begins with: its words, and the folders that it starts in and from. */
    static Optional<String> adviceAtStart(String... words) {
        // Neither stream nor plus sign: what makes their code at run time takes a short command twenty milliseconds.
        return advice(String.join(
                " ",
                String.join(" ", words),
                System.getProperty("user.dir", ""),
                System.getProperty(Home.PROPERTY, "")));
    }
}
