// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.RunSummary;
import java.util.Collection;

/**
 * How many honest devices the user accepts among the flagged, and what follows for one device and one rule.
 *
 * <p>A device is flagged where its combined p-value is at most the cut. The combination is the smallest p-value times
 * the number of tests made (Bonferroni): it holds however the tests depend on each other.
 *
 * @param perHundred honest devices flagged for each 100 judged in a day
 * @param days length of the judged window in days
 */
public record FalseAlarmBudget(double perHundred, double days) {
    /** Beyond the cut by this factor findings and devices are still listed, unflagged. */
    public static final double LISTED = 20;

    /** Checks the numbers. */
    public FalseAlarmBudget {
        if (!(perHundred > 0 && days > 0)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--budget must be above 0 (honest devices flagged for each 100 judged in a day), not "
                            + perHundred);
        }
    }

    /** The budget by which a run's devices were flagged: that of one of its windows. */
    public static FalseAlarmBudget of(RunSummary.Budget run) {
        return new FalseAlarmBudget(run.perHundred(), run.windowDays());
    }

    /** As long a window by another budget. */
    public FalseAlarmBudget at(double otherPerHundred) {
        return new FalseAlarmBudget(otherPerHundred, days);
    }

    /** The largest combined p-value that is flagged. */
    public double cut() {
        return Math.min(0.5, perHundred / 100 * days);
    }

    /** The largest p-value of one test that flags its device, where so many tests are made of each device. */
    public double cutOfOne(double tests) {
        return cut() / Math.max(1, tests);
    }

    /** One p-value from those of all the tests that gave one. */
    public static double combine(Collection<Double> pValues, double tests) {
        double smallest =
                pValues.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        return Math.min(1, smallest * Math.max(1, tests));
    }
}
