// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds to nine significant digits, so that engines and thread counts agree to the byte. */
final class Digits {
    private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_EVEN);

    private Digits() {}

    /** The number to nine digits; what is not finite stays as it is. */
    static double nine(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(NINE).doubleValue() : value;
    }
}
