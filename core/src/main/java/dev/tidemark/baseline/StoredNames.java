// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a baseline's files; nothing that is named otherwise is ever read, replaced or removed. */
final class StoredNames {
    static final String HOURS = "hours";
    static final String ADDRESSES = "addresses";
    private static final String LESSONS = "lessons-";
    private static final Pattern OURS =
            Pattern.compile("(hours|addresses|lessons-[a-z0-9-]{1,80})-(\\d{1,9})\\.parquet");

    private StoredNames() {}

    static String of(String kind, int number) {
        return kind + "-" + number + ".parquet";
    }

    static String ofLessons(String rule, int number) {
        return of(LESSONS + rule, number);
    }

    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    /** The number of the learning that wrote a file, 0 where the name is not ours. */
    static int numberOf(String name) {
        Matcher ours = OURS.matcher(name);
        return ours.matches() ? Integer.parseInt(ours.group(2)) : 0;
    }
}
