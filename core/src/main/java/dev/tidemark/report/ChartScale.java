// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where values stand on an upright axis.
 *
 * @param ticks the values that get a line, lowest first
 * @param isByPowers whether equal distances are equal factors
 */
record ChartScale(List<Double> ticks, boolean isByPowers) {
    private static final int MOST_TICKS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    ChartScale {
        ticks = List.copyOf(ticks);
    }

    /** From nothing to a round number at or above the largest value. */
    static ChartScale upTo(double largest) {
        double top = largest > 0 ? largest : 1;
        double rough = top / (MOST_TICKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Arrays.stream(ROUND)
                        .filter(round -> round * power >= rough * (1 - 1e-9))
                        .findFirst()
                        .orElse(10)
                * power;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i == 0 || (i - 1) * step < top * (1 - 1e-9); i++) {
            ticks.add(i * step);
        }
        return new ChartScale(ticks, false);
    }

    /** Over the powers of ten that hold the values, at least one decade. */
    static ChartScale powers(double... values) {
        double lowest = Arrays.stream(values).min().orElse(1);
        double highest = Arrays.stream(values).max().orElse(1);
        int from = (int) Math.floor(Math.log10(lowest));
        int to = Math.max(from + 1, (int) Math.ceil(Math.log10(highest)));
        List<Double> ticks = new ArrayList<>();
        for (int power = from; power <= to; power++) {
            ticks.add(Math.pow(10, power));
        }
        return new ChartScale(ticks, true);
    }

    /** The height at which a value stands. */
    double place(Rectangle2D plot, double value) {
        double low = ticks.get(0);
        double high = ticks.get(ticks.size() - 1);
        double share = isByPowers ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return plot.getMaxY() - plot.getHeight() * Math.max(0, Math.min(1, share));
    }
}
