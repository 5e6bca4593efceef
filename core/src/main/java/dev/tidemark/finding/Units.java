// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a number with its unit as people read it, the same on every machine: 4.64 GB, 13,113 %, 2 h 5 min. */
public final class Units {
    /** What is written where a number is not known. */
    public static final String UNKNOWN = "unknown";

    private static final int THOUSAND = 1000;
    private static final List<String> BYTE_UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
    private static final List<Span> SPANS =
            List.of(new Span(86_400, "d"), new Span(3_600, "h"), new Span(60, "min"), new Span(1, "s"));

    private Units() {}

    private record Span(long seconds, String unit) {}

    /** The number and its unit; the unit is the evidence's: B, s, %, B/flow, flows, addresses, … or empty. */
    public static String format(@Nullable Double value, String unit) {
        if (value == null || value.isNaN()) {
            return UNKNOWN;
        }
        if (value.isInfinite()) {
            return value > 0 ? "∞" : "-∞";
        }
        if (value < 0) {
            return "-" + format(-value, unit);
        }
        return switch (unit) {
            case "" -> number(value);
            case "B" -> bytes(value);
            case "s" -> span(value);
            default -> unit.startsWith("B/") ? bytes(value) + unit.substring(1) : counted(value, unit);
        };
    }

    /** A number alone: whole from 100 upwards and grouped in thousands, else to three digits. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return format(value, "");
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean isWhole = exact.stripTrailingZeros().scale() <= 0;
        BigDecimal rounded = isWhole || exact.abs().compareTo(BigDecimal.valueOf(100)) >= 0
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(3, RoundingMode.HALF_UP));
        return grouped(rounded.stripTrailingZeros().toPlainString());
    }

    private static String bytes(double value) {
        int step = 0;
        double scaled = value;
        while (Math.round(scaled) >= THOUSAND && step < BYTE_UNITS.size() - 1) {
            scaled /= THOUSAND;
            step++;
        }
        return number(scaled) + " " + BYTE_UNITS.get(step);
    }

    private static String span(double seconds) {
        if (seconds > 0 && seconds < 1) {
            return number(seconds * THOUSAND) + " ms";
        }
        if (seconds < 60 && !number(seconds).equals("60")) {
            return number(seconds) + " s";
        }
        long rest = Math.round(seconds);
        for (int index = 0; index < SPANS.size() - 1; index++) {
            Span span = SPANS.get(index);
            Span next = SPANS.get(index + 1);
            if (rest >= span.seconds()) {
                long small = rest % span.seconds() / next.seconds();
                String tail = small == 0 ? "" : " " + small + " " + next.unit();
                return grouped(Long.toString(rest / span.seconds())) + " " + span.unit() + tail;
            }
        }
        return rest + " s";
    }

    private static String counted(double value, String unit) {
        String number = number(value);
        return number + " " + (number.equals("1") ? singular(unit) : unit);
    }

    private static String singular(String unit) {
        if (unit.endsWith("ies")) {
            return unit.substring(0, unit.length() - 3) + "y";
        }
        if (unit.endsWith("sses")) {
            return unit.substring(0, unit.length() - 2);
        }
        return unit.length() > 2 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static String grouped(String plain) {
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        for (int place = end - 3; place > start; place -= 3) {
            text.insert(place, ',');
        }
        return text.toString();
    }
}
