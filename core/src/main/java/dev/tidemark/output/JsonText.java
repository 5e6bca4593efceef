// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds one JSON text.
 *
 * <p>A library's writer would start slower than the whole of the rest: about a tenth of a second in a cold process,
 * where a run may take one. What is needed is small and wants rules of its own: floats at nine digits, and no
 * character that could steer a terminal or reorder a line.
 */
public final class JsonText {
    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final double EXACT_WITHIN_NINE_DIGITS = 1e9;
    private static final int PLAIN_DIGITS = 18;

    private final StringBuilder out = new StringBuilder(1024);
    private boolean needsComma;

    /** Begins and ends an object around what the fields write. */
    public JsonText object(Runnable fields) {
        return enclosed('{', fields, '}');
    }

    public JsonText array(Runnable values) {
        return enclosed('[', values, ']');
    }

    public JsonText name(String name) {
        separate();
        quote(name);
        out.append(':');
        needsComma = false;
        return this;
    }

    public JsonText text(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return done();
    }

    public JsonText whole(long value) {
        separate();
        out.append(value);
        return done();
    }

    JsonText truth(boolean value) {
        separate();
        out.append(value);
        return done();
    }

    /** A float at nine digits; what is no number is null, as JSON has no word for it. */
    public JsonText number(@Nullable Double value) {
        separate();
        out.append(value == null || !Double.isFinite(value) ? "null" : rounded(value));
        return done();
    }

    public JsonText texts(Collection<String> values) {
        return array(() -> values.forEach(this::text));
    }

    public <V> JsonText objectOf(Map<String, V> values, Consumer<V> each) {
        BiConsumer<String, V> field = (name, value) -> {
            name(name);
            each.accept(value);
        };
        return object(() -> values.forEach(field));
    }

    public <V> JsonText arrayOf(Collection<V> values, Consumer<V> each) {
        return array(() -> values.forEach(each));
    }

    /** The text so far as one line. */
    public String line() {
        return out.append('\n').toString();
    }

    private JsonText enclosed(char open, Runnable content, char close) {
        separate();
        out.append(open);
        needsComma = false;
        content.run();
        out.append(close);
        return done();
    }

    private void separate() {
        if (needsComma) {
            out.append(',');
        }
    }

    private JsonText done() {
        needsComma = true;
        return this;
    }

    /** A number at nine digits; of very small and very large ones the decimal power stands behind an E. */
    static String rounded(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WITHIN_NINE_DIGITS) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = nineDigits(value).stripTrailingZeros();
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        boolean plain = Math.abs(digitsBeforePoint) <= PLAIN_DIGITS;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** Most numbers were rounded before: their short form is exact, and much quicker to come by than all binary digits. */
    private static BigDecimal nineDigits(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value);
        boolean isExact = shortest.precision() <= NINE_DIGITS.getPrecision() && Math.abs(value) >= Double.MIN_NORMAL;
        return isExact ? shortest : new BigDecimal(value).round(NINE_DIGITS);
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                quote(c);
            }
        }
        out.append('"');
    }

    private void quote(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> quoteOther(c);
        }
    }

    private void quoteOther(char c) {
        if (Character.isSurrogate(c)) {
            // Half a character is none: many readers refuse the escape of one, so it becomes the replacement character.
            out.append('\uFFFD');
        } else if (isUnseen(c)) {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
        } else {
            out.append(c);
        }
    }

    private static boolean isUnseen(char c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
