// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds to nine significant digits, so that engines and thread counts agree to the byte. */
public final class Digits {
    private static final int DIGITS = 9;
    private static final MathContext NINE = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    /** Powers of ten that a double holds exactly. */
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Far more than what a product of two doubles of nine digits errs by. */
    private static final double NEAR_HALF = 1e-5;

    private Digits() {}

    /** The number to nine digits; what is not finite stays as it is. */
    public static double nine(double value) {
        if (!Double.isFinite(value) || isShort(value)) {
            return value + 0.0; // of the two zeros the positive one
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        int shift = DIGITS - 1 - exponent;
        if (Math.abs(shift) >= TENS.length) {
            return exactly(value);
        }
        double scaled = shift < 0 ? value / TENS[-shift] : value * TENS[shift];
        double whole = Math.rint(scaled);
        boolean isNearHalf = Math.abs(Math.abs(scaled - whole) - 0.5) < NEAR_HALF;
        if (Math.abs(scaled) < TENS[DIGITS - 1] || Math.abs(scaled) >= TENS[DIGITS] || isNearHalf) {
            return exactly(value);
        }
        // Both operands are exact, so the quotient or product is the double next to the decimal number.
        return shift < 0 ? whole * TENS[-shift] : whole / TENS[shift];
    }

    /** Counts, mostly. */
    private static boolean isShort(double value) {
        return Math.abs(value) < TENS[DIGITS] && value == Math.rint(value);
    }

    private static double exactly(double value) {
        return new BigDecimal(value).round(NINE).doubleValue();
    }
}
