// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Chooses an index in proportion to its weight. */
final class Weights {
    private final double[] sums;

    Weights(double[] weights) {
        sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
    }

    int draw(Dice dice) {
        double place = dice.unit() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
