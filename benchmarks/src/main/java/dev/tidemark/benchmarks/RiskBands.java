// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.finding.Run;
import dev.tidemark.trial.Labels;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many of those with a finding are wicked, by risk.
 *
 * @param listed how many have a risk of 0 to 10, of 10 to 20, and so on
 * @param wicked how many of them are wicked
 */
record RiskBands(List<Integer> listed, List<Integer> wicked) {
    private static final int WIDTH = 10;
    private static final int COUNT = 10;
    /** Below, hardly anybody is listed. */
    private static final int FIRST = 3;

    /** Copies the lists. */
    RiskBands {
        listed = List.copyOf(listed);
        wicked = List.copyOf(wicked);
    }

    static RiskBands none() {
        Integer[] zeros = new Integer[COUNT];
        Arrays.fill(zeros, 0);
        return new RiskBands(List.of(zeros), List.of(zeros));
    }

    static RiskBands of(Run run, Labels labels) {
        Integer[] listed = none().listed().toArray(new Integer[0]);
        Integer[] wicked = listed.clone();
        run.devices().stream()
                .filter(device -> !labels.ignored().contains(device.device()))
                .forEach(device -> {
                    int band = Math.min(COUNT - 1, (int) (device.risk() / WIDTH));
                    listed[band]++;
                    wicked[band] += labels.wicked().containsKey(device.device()) ? 1 : 0;
                });
        return new RiskBands(List.of(listed), List.of(wicked));
    }

    RiskBands plus(RiskBands other) {
        Integer[] both = listed.toArray(new Integer[0]);
        Integer[] guilty = wicked.toArray(new Integer[0]);
        for (int band = 0; band < COUNT; band++) {
            both[band] += other.listed.get(band);
            guilty[band] += other.wicked.get(band);
        }
        return new RiskBands(List.of(both), List.of(guilty));
    }

    void print(PrintWriter out) {
        out.println();
        out.println("| risk | listed | wicked |");
        out.println("|---|---|---|");
        for (int band = FIRST; band < COUNT; band++) {
            if (listed.get(band) > 0) {
                out.printf(
                        Locale.ROOT,
                        "| %d to %d | %d | %.2f |%n",
                        band * WIDTH,
                        (band + 1) * WIDTH,
                        listed.get(band),
                        (double) wicked.get(band) / listed.get(band));
            }
        }
    }
}
