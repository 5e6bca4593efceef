// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the beacon rule's statistic says of timing, beside RITA's score of the same gaps. {@code -Dbeacon.seed=N} draws other
 * sequences, and each figure is printed.
 */
class BeaconStatisticTest {
    private static final long SEED = Long.getLong("beacon.seed", 20);
    private static final int SEQUENCES = 200;
    private static final double FALSE_RATE = 0.01;
    private static final int KINDS = 5;

    @TempDir
    private static Path folder;

    private static TestBench bench;

    @BeforeAll
    static void open() {
        bench = TestBench.open(folder, List.of());
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void ordersUnjitteredSequencesAsRitaDoes() {
        Random random = new Random(SEED);
        List<GapSequence> sequences =
                sequences(i -> GapSequence.ofPower(random, logEven(random, 30, 600), 1.5 * random.nextDouble()));

        double spearman = Ranks.spearman(ours(sequences), rita(sequences));

        say("Spearman with RITA's score on %d sequences: %.3f", SEQUENCES, spearman);
        assertThat(spearman).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void keepsJitteredBeaconsWithMissedBeatsThatRitaLoses() {
        Random random = new Random(SEED);
        List<GapSequence> beacons = sequences(
                i -> GapSequence.beacon(random, logEven(random, 60, 1_800), 0.3 + 0.2 * random.nextDouble(), 0.3));
        List<GapSequence> honest = sequences(i -> honest(random, i % KINDS));

        List<Double> ours = ours(IntStream.range(0, 2 * SEQUENCES)
                .mapToObj(i -> i < SEQUENCES ? beacons.get(i) : honest.get(i - SEQUENCES))
                .toList());
        double oursKept = Ranks.kept(ours.subList(0, SEQUENCES), ours.subList(SEQUENCES, 2 * SEQUENCES), FALSE_RATE);
        double ritaKept = Ranks.kept(rita(beacons), rita(honest), FALSE_RATE);

        say(
                "Beacons kept where %.0f %% of the honest are: %.3f, by RITA's score %.3f",
                100 * FALSE_RATE, oursKept, ritaKept);
        assertThat(oursKept).isGreaterThanOrEqualTo(0.9);
        assertThat(ritaKept).isLessThan(oursKept);
    }

    private static GapSequence honest(Random random, int kind) {
        double period = logEven(random, 60, 1_800);
        return switch (kind) {
            case 0 -> GapSequence.poisson(random, period);
            case 1 -> GapSequence.lomax(random, period, 1.1 + 0.9 * random.nextDouble());
            case 2 -> GapSequence.logNormal(random, period, 1 + random.nextDouble());
            case 3 -> GapSequence.bursts(random, period);
            default -> GapSequence.workingHours(random, period);
        };
    }

    private static List<GapSequence> sequences(IntFunction<GapSequence> made) {
        return IntStream.range(0, SEQUENCES).mapToObj(made).toList();
    }

    private static double logEven(Random random, double low, double high) {
        return low * StrictMath.pow(high / low, random.nextDouble());
    }

    private static List<Double> ours(List<GapSequence> sequences) {
        return new BeaconBench(bench.pipeline(), folder.resolve("work")).statistics(sequences);
    }

    private static List<Double> rita(List<GapSequence> sequences) {
        return sequences.stream().map(RitaScore::of).toList();
    }

    private static void say(String text, Object... values) {
        System.out.println("seed " + SEED + ": " + String.format(Locale.ROOT, text, values));
    }
}
