// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailFitTest {
    private static final double FLOOR = 0.01;

    @ParameterizedTest
    @ValueSource(ints = {40, 160, 1_000})
    void promisesWhatNewHonestValuesKeep(int population) {
        Random random = new Random(20_261_124);
        double promised = 0.005;
        int trials = 20_000;

        int accused = 0;
        for (int trial = 0; trial < trials; trial++) {
            List<Tail> tails = new TailFit(FLOOR).fit(exponential(random, population), population, 0);
            double fresh = exponential(random, 1)[0];
            accused += pValue(tails, fresh) <= promised ? 1 : 0;
        }

        assertThat(accused / (double) trials).isBetween(promised / 4, promised * 1.25);
    }

    @Test
    void isCautiousWhereTheTailGrowsHeavierFartherOut() {
        Random random = new Random(7);
        double[] mixed = DoubleStream.concat(
                        Arrays.stream(exponential(random, 980)).map(value -> value / 10),
                        Arrays.stream(exponential(random, 20)))
                .toArray();

        List<Tail> tails = new TailFit(FLOOR).fit(mixed, mixed.length, 0);

        assertThat(tails.get(1).pValue(4)).isGreaterThan(tails.get(0).pValue(4));
    }

    @Test
    void hidesTheWickedTenthFromTheScale() {
        Random random = new Random(3);
        double[] honest = exponential(random, 900);
        double[] all = DoubleStream.concat(
                        Arrays.stream(honest), DoubleStream.generate(() -> 50).limit(100))
                .toArray();

        List<Tail> censored = new TailFit(FLOOR).fit(all, all.length, 100);
        List<Tail> fooled = new TailFit(FLOOR).fit(all, all.length, 0);

        assertThat(censored.get(0).scale()).isLessThan(fooled.get(0).scale() / 5);
    }

    @Test
    void isTheSameWhenTheSampleIsShuffled() {
        double[] sample = exponential(new Random(5), 200);
        double[] backwards = new double[sample.length];
        for (int i = 0; i < sample.length; i++) {
            backwards[i] = sample[sample.length - 1 - i];
        }

        assertThat(new TailFit(FLOOR).fit(backwards, 200, 20)).isEqualTo(new TailFit(FLOOR).fit(sample, 200, 20));
    }

    @Test
    void believesTheFloorWhereNobodyShowsAnything() {
        List<Tail> tails = new TailFit(0.5).fit(new double[0], 150, 0);

        assertThat(tails).isNotEmpty().allSatisfy(tail -> {
            assertThat(tail.scale()).isEqualTo(0.5);
            assertThat(tail.share()).isEqualTo(0.02);
            assertThat(tail.pValue(4.5)).isLessThan(1e-4);
        });
    }

    @Test
    void believesTheFloorLessWhereFewCouldBelieIt() {
        double ofMany = new TailFit(0.1).fit(new double[0], 400, 0).get(0).pValue(1);
        double ofFew = new TailFit(0.1).fit(new double[0], 400, 0).get(0).share()
                / new TailFit(0.1).fit(new double[0], 16, 0).get(0).share()
                * new TailFit(0.1).fit(new double[0], 16, 0).get(0).pValue(1);

        assertThat(ofFew).isGreaterThan(4 * ofMany);
        assertThat(new TailFit(0.1).fit(new double[0], 1, 0).get(0).observations())
                .isEqualTo(1);
    }

    @Test
    void tellsHowFarTheBodyOfAFleetReaches() {
        double[] statistics = {5, 4, 3, 2, 1};

        assertThat(TailFit.upperQuartile(statistics, 8)).hasValue(3);
        assertThat(TailFit.upperQuartile(statistics, 40)).isEmpty();
    }

    @Test
    void takesNoTailFromBelowThoseWithoutAValue() {
        List<Tail> alone = new TailFit(0.15).fit(new double[] {-3.6}, 90, 0);
        List<Tail> none = new TailFit(0.15).fit(new double[0], 90, 0);

        assertThat(pValue(alone, 0.1)).isEqualTo(pValue(none, 0.1)).isGreaterThan(0.005);
    }

    @Test
    void letsThoseWithoutAValueLieAboveThoseBelowNothing() {
        double[] statistics = {1, -2, -3, -4};

        assertThat(TailFit.upperQuartile(statistics, 4)).hasValue(-2);
        assertThat(TailFit.upperQuartile(statistics, 8)).hasValue(0);
        assertThat(TailFit.upperQuartile(statistics, 3)).hasValue(1);
    }

    private static double pValue(List<Tail> tails, double statistic) {
        return tails.stream().mapToDouble(tail -> tail.pValue(statistic)).max().orElseThrow();
    }

    private static double[] exponential(Random random, int size) {
        return DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()))
                .limit(size)
                .toArray();
    }
}
