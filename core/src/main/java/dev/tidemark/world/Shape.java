// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** How the sizes of a kind of flow are spread: medians and log spreads of both directions, and the median length. */
record Shape(double up, double upSpread, double down, double downSpread, double seconds) {
    private static final int HEADERS = 40;

    Exchange draw(Dice dice) {
        double upBytes = HEADERS + dice.around(up, upSpread);
        double downBytes = HEADERS + dice.around(down, downSpread);
        return Exchange.of(upBytes, downBytes, dice.around(seconds, 0.8));
    }

    Shape times(double upFactor, double downFactor) {
        return new Shape(up * upFactor, upSpread, down * downFactor, downSpread, seconds);
    }
}
