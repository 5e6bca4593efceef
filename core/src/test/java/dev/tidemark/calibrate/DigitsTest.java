// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                0.1,
                1.0 / 3,
                999_999_999,
                999_999_999.5,
                9.999999995,
                999_999_999.7,
                123456789.5,
                1234567.885,
                0.5,
                1e22,
                1e-22,
                1e-30,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                1.5e15,
                2.5e-7,
                100000000.5,
                0.001,
                1000.0000005
            })
    void roundsAsDecimalArithmeticDoes(double value) {
        assertThat(Double.valueOf(Digits.nine(value))).isEqualTo(Double.valueOf(slowly(value)));
        assertThat(Double.valueOf(Digits.nine(-value))).isEqualTo(Double.valueOf(slowly(-value)));
    }

    @Test
    void roundsAnyNumberAsDecimalArithmeticDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double anywhere = Double.longBitsToDouble(random.nextLong());
            double usual = Math.exp(60 * random.nextDouble() - 30) * (random.nextBoolean() ? 1 : -1);
            double tie = (random.nextInt(1_000_000_000) + 0.5) * Math.pow(2, random.nextInt(20) - 10);
            assertThat(Double.valueOf(Digits.nine(anywhere))).isEqualTo(Double.valueOf(slowly(anywhere)));
            assertThat(Digits.nine(usual)).isEqualTo(slowly(usual));
            assertThat(Digits.nine(tie)).isEqualTo(slowly(tie));
        }
    }

    private static double slowly(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(9, RoundingMode.HALF_EVEN))
                        .doubleValue()
                : value;
    }
}
