// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How alike two scores order, and how well one parts two kinds. */
final class Ranks {
    private Ranks() {}

    /** Spearman's correlation of ranks; of equal values each has the mean of their ranks. */
    static double spearman(List<Double> one, List<Double> other) {
        double[] a = of(one);
        double[] b = of(other);
        double middle = (a.length - 1) / 2.0;
        double both = 0;
        double aAlone = 0;
        double bAlone = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - middle) * (b[i] - middle);
            aAlone += (a[i] - middle) * (a[i] - middle);
            bAlone += (b[i] - middle) * (b[i] - middle);
        }
        return both / Math.sqrt(aAlone * bAlone);
    }

    private static double[] of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return values.stream().mapToDouble(value -> meanPlace(sorted, value)).toArray();
    }

    private static double meanPlace(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        int first = place;
        int last = place;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last + 1 < sorted.length && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0;
    }

    /** The share of the wicked above the line that no more than this share of the honest exceeds. */
    static double kept(List<Double> wicked, List<Double> honest, double falseRate) {
        List<Double> descending =
                honest.stream().sorted(Collections.reverseOrder()).toList();
        double line = descending.get((int) (falseRate * honest.size()));
        return wicked.stream().filter(value -> value > line).count() / (double) wicked.size();
    }
}
