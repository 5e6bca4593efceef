// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * The normal distribution's quantiles from a table: one throw a number, and no library function that may change.
 *
 * <p>The table is filled with Acklam's rational approximation; between its points the curve is straight.
 */
final class Bell {
    private static final int CELLS = 2048;
    private static final double EDGE = 0.02425;
    private static final double[] TABLE = table();

    private Bell() {}

    static double quantile(double unit) {
        double place = unit * CELLS;
        int cell = (int) place;
        if (cell == 0 || cell == CELLS - 1) {
            return exact(Math.max(unit, 1e-12));
        }
        return TABLE[cell] + (place - cell) * (TABLE[cell + 1] - TABLE[cell]);
    }

    private static double[] table() {
        double[] table = new double[CELLS];
        for (int cell = 1; cell < CELLS; cell++) {
            table[cell] = exact((double) cell / CELLS);
        }
        return table;
    }

    private static double exact(double p) {
        if (p < EDGE) {
            return tail(p);
        }
        return p > 1 - EDGE ? -tail(1 - p) : middle(p - 0.5);
    }

    private static double tail(double p) {
        double q = StrictMath.sqrt(-2 * StrictMath.log(p));
        double above =
                ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734)
                                                * q
                                        + 4.374664141464968)
                                * q
                        + 2.938163982698783;
        double below =
                (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416)
                                * q
                        + 1;
        return above / below;
    }

    private static double middle(double q) {
        double r = q * q;
        double above = (((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r
                                                        + 1.383577518672690e2)
                                                * r
                                        - 3.066479806614716e1)
                                * r
                        + 2.506628277459239)
                * q;
        double below = ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r
                                                + 6.680131188771972e1)
                                        * r
                                - 1.328068155288572e1)
                        * r
                + 1;
        return above / below;
    }
}
