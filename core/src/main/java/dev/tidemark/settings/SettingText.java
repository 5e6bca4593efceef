// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one setting, read as what its key wants; every reading checks the range.
 *
 * @param key which setting
 * @param raw what was written, and where
 */
record SettingText(SettingKey key, RawSetting raw) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern BYTES = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([KMGT]?)(I?)B?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6}) ?(min|h|d|w)");
    private static final Map<String, Duration> SPANS = Map.of(
            "min", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));
    private static final Duration LONGEST = Duration.ofDays(364);
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final String PREFIXES = "KMGT";
    private static final double LEAST_BYTES = 64e6;
    private static final double MOST_BYTES = 100e12;
    private static final int MOST_THREADS = 1024;
    private static final double PERCENT = 100;

    /** The text, which must not be empty. */
    String text() {
        String text = raw.text().strip();
        if (text.isEmpty()) {
            throw raw.refuse("must not be empty");
        }
        return text;
    }

    String name() {
        if (!NAME.matcher(text()).matches()) {
            throw raw.refuse(key);
        }
        return text();
    }

    int threads() {
        double number = number();
        if (number < 1 || number > MOST_THREADS || number != Math.rint(number)) {
            throw raw.refuse(key);
        }
        return (int) number;
    }

    long bytes() {
        Matcher matcher = BYTES.matcher(text().toUpperCase(Locale.ROOT));
        if (!matcher.matches()
                || (matcher.group(2).isEmpty() && !matcher.group(3).isEmpty())) {
            throw raw.refuse(key);
        }
        double base = matcher.group(3).isEmpty() ? 1000 : 1024;
        int power = matcher.group(2).isEmpty() ? 0 : 1 + PREFIXES.indexOf(matcher.group(2));
        double bytes = Double.parseDouble(matcher.group(1)) * Math.pow(base, power);
        if (bytes < LEAST_BYTES || bytes > MOST_BYTES) {
            throw raw.refuse(key);
        }
        return (long) bytes;
    }

    Path path() {
        try {
            return Path.of(text());
        } catch (InvalidPathException e) {
            throw raw.refuse("is no path: " + e.getReason());
        }
    }

    List<String> list() {
        List<String> items =
                Arrays.stream(text().split(",", -1)).map(String::strip).toList();
        if (items.contains("")) {
            throw raw.refuse("has an empty item between commas");
        }
        return items;
    }

    /** Pairs of {@code key=value} with semicolons between them, as values may hold commas. */
    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text().split(";", -1)) {
            int sign = pair.indexOf('=');
            if (sign < 1) {
                throw raw.refuse("must be key=value, with semicolons between several");
            }
            pairs.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
        }
        return pairs;
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text());
        } catch (DateTimeException e) {
            throw raw.refuse(key);
        }
    }

    /** A day that flows may be of: none of them is read as of another time. */
    LocalDate date() {
        try {
            LocalDate day = LocalDate.parse(text());
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw raw.refuse(key);
            }
            return day;
        } catch (DateTimeException e) {
            throw raw.refuse(key);
        }
    }

    /** Percent, with or without its sign, as a share of 1. */
    double share() {
        String text = text();
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        double percent = parse(digits);
        if (!(percent >= 0 && percent <= PERCENT)) {
            throw raw.refuse(key);
        }
        return percent / PERCENT;
    }

    double budget() {
        double number = number();
        if (!(number > 0 && number <= PERCENT)) {
            throw raw.refuse(key);
        }
        return number;
    }

    Duration duration() {
        Matcher matcher = SPAN.matcher(text());
        if (!matcher.matches()) {
            throw raw.refuse(key);
        }
        Duration unit = SPANS.getOrDefault(matcher.group(2), Duration.ZERO);
        Duration duration = unit.multipliedBy(Long.parseLong(matcher.group(1)));
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw raw.refuse(key);
        }
        return duration;
    }

    String oneOf(List<String> words, String... more) {
        List<String> allowed = new ArrayList<>(words);
        allowed.addAll(List.of(more));
        String word = text().toLowerCase(Locale.ROOT);
        if (!allowed.contains(word)) {
            throw raw.refuse(key);
        }
        return word;
    }

    private double number() {
        return parse(text());
    }

    private double parse(String digits) {
        // Java itself would also read 4d, 0x1p3 and NaN.
        if (!NUMBER.matcher(digits).matches()) {
            throw raw.refuse(key);
        }
        return Double.parseDouble(digits);
    }
}
