// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the dates in a column of text are written, told from its first values.
 *
 * @param dates the order of a date's parts
 * @param doubt a value that keeps the column from being read, null where nothing does
 * @param isAmbiguous true where that value may mean two days, false where it is no time at all
 */
record TimeTexts(DateOrder dates, @Nullable String doubt, boolean isAmbiguous) {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private static final String ZONE = "\\s*([+-]\\d\\d(:?\\d\\d)?|[A-Za-z][A-Za-z0-9_/+:-]*)?";
    private static final String FRACTION = "([.,]\\d+)?";
    private static final String CLOCK =
            "([T ]\\s*\\d{1,2}:\\d{1,2}(:\\d{1,2}" + FRACTION + ")?(\\s*[AaPp][Mm])?" + ZONE + ")?";
    private static final String STAMP =
            "(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[T ]?([01]\\d|2[0-4])[0-5]\\d[0-5]\\d";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\d{4,6}([-/])\\d{1,2}\\1\\d{1,2}" + CLOCK + "|" + STAMP + FRACTION + ZONE);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}" + CLOCK);

    /** The numbers before the year of a date that ends with it. */
    private record Ends(String text, int first, int second, boolean isDotted) {
        boolean fits(DateOrder order) {
            return order == DateOrder.DAY_FIRST ? first <= DAYS && second <= MONTHS : second <= DAYS && first <= MONTHS;
        }
    }

    /**
     * Looks at a column.
     *
     * @param values its first ones
     * @param said the order that somebody names; where it is year-first, dates that end with the year tell theirs themselves
     */
    static TimeTexts of(List<String> values, DateOrder said) {
        List<Ends> ends = new ArrayList<>();
        boolean isReadable = values.isEmpty();
        for (String value : values) {
            Matcher date = YEAR_LAST.matcher(value);
            if (date.matches()) {
                ends.add(new Ends(
                        value,
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(3)),
                        date.group(2).equals(".")));
            }
            isReadable |= YEAR_FIRST.matcher(value).matches();
        }
        if (ends.isEmpty()) {
            return new TimeTexts(said, isReadable ? null : values.get(0), false);
        }
        return said == DateOrder.YEAR_FIRST ? told(ends) : new TimeTexts(said, null, false);
    }

    /** Dots stand behind ordinals, and those of days come first; between slashes and dashes only a number beyond 12 tells. */
    private static TimeTexts told(List<Ends> ends) {
        boolean areDotted = ends.stream().allMatch(Ends::isDotted);
        boolean mayBeDays = ends.stream().allMatch(date -> date.fits(DateOrder.DAY_FIRST));
        boolean mayBeMonths = !areDotted && ends.stream().allMatch(date -> date.fits(DateOrder.MONTH_FIRST));
        if (mayBeDays == mayBeMonths) {
            return new TimeTexts(DateOrder.YEAR_FIRST, ends.get(0).text(), mayBeDays);
        }
        return new TimeTexts(mayBeDays ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, null, false);
    }

    /** For people. */
    String text() {
        return switch (dates) {
            case YEAR_FIRST -> "text with the year first";
            case DAY_FIRST -> "text with the day first";
            case MONTH_FIRST -> "text with the month first";
        };
    }

    /** True of a moment that looks like a number: 20261124101112. */
    static boolean isStamp(String value) {
        return value.matches(STAMP);
    }
}
