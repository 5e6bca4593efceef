// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.regex.Pattern;

/** A threshold of a rule: what it is by default, what it may be, and why. */
public sealed interface Parameter {
    /** The column's name in the view {@code params}. */
    String name();

    /** The value where nobody says otherwise. */
    Object standard();

    /** What the value counts, such as {@code flows}. */
    String unit();

    /** Why this default. */
    String reason();

    /** The allowed values, in words. */
    String range();

    /** Reads a value and checks its range; {@code where} names the option or file in the message. */
    Object value(String text, String where);

    /**
     * A whole number.
     *
     * @param name its name
     * @param initial the default
     * @param min the least
     * @param max the most
     * @param unit what it counts
     * @param reason why this default
     */
    record Whole(String name, long initial, long min, long max, String unit, String reason) implements Parameter {
        @Override
        public Long standard() {
            return initial;
        }

        @Override
        public String range() {
            return min + " to " + max;
        }

        @Override
        public Long value(String text, String where) {
            try {
                long value = Long.parseLong(text.strip());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw refuse(this, text, where, "must be a whole number");
            }
            throw refuse(this, text, where, "is out of range");
        }
    }

    /**
     * A number.
     *
     * @param name its name
     * @param initial the default
     * @param min the least
     * @param max the most
     * @param unit what it measures
     * @param reason why this default
     */
    record Real(String name, double initial, double min, double max, String unit, String reason) implements Parameter {
        private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

        @Override
        public Double standard() {
            return initial;
        }

        @Override
        public String range() {
            return min + " to " + max;
        }

        @Override
        public Double value(String text, String where) {
            // Java itself would also read 4d, 0x1p3 and NaN.
            if (!NUMBER.matcher(text.strip()).matches()) {
                throw refuse(this, text, where, "must be a number");
            }
            double value = Double.parseDouble(text.strip());
            if (value < min || value > max) {
                throw refuse(this, text, where, "is out of range");
            }
            return value;
        }
    }

    /**
     * A text of a stated shape, such as a list of ports.
     *
     * @param name its name
     * @param standard the default
     * @param pattern the regular expression that the whole text must match
     * @param unit what it lists
     * @param reason why this default
     */
    record Words(String name, String standard, Pattern pattern, String unit, String reason) implements Parameter {
        private static final int LONGEST = 200;

        @Override
        public String range() {
            return "text matching " + pattern.pattern();
        }

        @Override
        public String value(String text, String where) {
            if (text.length() > LONGEST || !pattern.matcher(text).matches()) {
                throw refuse(this, text, where, "is out of range");
            }
            return text;
        }
    }

    private static TidemarkException refuse(Parameter parameter, String text, String where, String what) {
        return new TidemarkException(
                ErrorCode.USAGE,
                where + ": '" + text + "' " + what + "; give " + parameter.range() + " " + parameter.unit()
                        + " (default " + parameter.standard() + ")");
    }
}
