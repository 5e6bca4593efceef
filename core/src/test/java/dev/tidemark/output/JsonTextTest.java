// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.jr.ob.JSON;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.5, 1.5",
        "0.1, 0.1",
        "123456789, 123456789",
        "4640123456.7, 4640123460",
        "0.12345678949, 0.123456789",
        "1e300, 1E+300",
        "-2.5e-12, -0.0000000000025",
        "5e-324, 4.94065646E-324",
        "NaN, null",
        "Infinity, null"
    })
    void roundsNumbersToNineDigits(double value, String text) {
        assertThat(new JsonText().number(value).line()).isEqualTo(text + "\n");
    }

    @Test
    void writesTheSameNumberForNeighboursInTheLastBit() {
        assertThat(new JsonText().number(0.1 + 0.2).line())
                .isEqualTo(new JsonText().number(0.3).line());
    }

    @Test
    void writesNumbersThatReadBackWithinNineDigits() throws IOException {
        long seed = 20260303;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && Math.abs(value) > Double.MIN_NORMAL) {
                List<Object> read =
                        JSON.std.listFrom("[" + new JsonText().number(value).line() + "]");

                assertThat(((Number) read.get(0)).doubleValue() / value)
                        .as("seed %d, value %s", seed, value)
                        .isBetween(1 - 1e-8, 1 + 1e-8);
            }
        }
    }

    @Test
    void separatesValuesOnceHoweverDeepTheyStand() {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("a").array(() -> json.array(() -> {}).whole(1).object(() -> {}));
            json.name("b").text(null).name("c").truth(true);
        });

        assertThat(json.line()).isEqualTo("{\"a\":[[],1,{}],\"b\":null,\"c\":true}\n");
    }
}
