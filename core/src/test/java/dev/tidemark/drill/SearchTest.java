// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.finding.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class SearchTest {
    private static final Family FAMILY =
            new Family("x", "an x of %s", "B", Side.INTERNAL, 1, 1_000, 1e9, (stage, size) -> stage.flows());

    /** Runs a search against a chance of being caught that depends on the size. */
    private static DrillResult search(DoubleUnaryOperator chance, long seed) {
        return search(chance, seed, 20);
    }

    private static DrillResult search(DoubleUnaryOperator chance, long seed, int seeds) {
        Search search = new Search(FAMILY, seeds);
        Random dice = new Random(seed);
        for (int round = 0; !search.isDone() && round < 100; round++) {
            Map<Double, Share> shares = new LinkedHashMap<>();
            search.next()
                    .forEach(size -> shares.merge(
                            size,
                            new Share(size, 1, dice.nextDouble() < chance.applyAsDouble(size) ? 1 : 0),
                            Share::plus));
            search.hear(new ArrayList<>(shares.values()));
        }
        assertThat(search.isDone()).isTrue();
        return search.result(List.of());
    }

    @Test
    void findsTheSizeFromWhichAllIsCaught() {
        DrillResult result = search(size -> size >= 38e6 ? 1 : 0, 1);

        assertThat(Objects.requireNonNull(result.stated()).size()).isBetween(38e6, 38e6 * 1.5);
        assertThat(Objects.requireNonNull(result.half()).caught()).isZero();
        assertThat(result.say()).startsWith("Seen: an x of ").endsWith("MB.");
    }

    @Test
    void statesWhatIsCaughtAgainWhereTheCurveIsSoft() {
        DoubleUnaryOperator chance = size -> 1 / (1 + Math.pow(38e6 / size, 3));
        int held = 0;
        for (long seed = 1; seed <= 1_000; seed++) {
            double size = Objects.requireNonNull(search(chance, seed).stated()).size();
            Random dice = new Random(1_000_000 + seed);
            long caught = dice.doubles(20)
                    .filter(one -> one < chance.applyAsDouble(size))
                    .count();
            held += caught >= 16 ? 1 : 0;
        }

        assertThat(held).isGreaterThanOrEqualTo(970);
    }

    @Test
    void confirmsTwiceWithAsManyFreshAttacks() {
        assertThat(Objects.requireNonNull(
                        search(size -> size >= 38e6 ? 1 : 0, 1).stated()))
                .returns(40, Share::tried)
                .returns(40, Share::caught);
    }

    @Test
    void saysWhatIsNeverCaught() {
        DrillResult result = search(size -> 0, 1);

        assertThat(result.stated()).isNull();
        assertThat(result.say()).isEqualTo("Not seen: an x of 1 GB or less.");
        assertThat(result.surelyMissed()).isGreaterThan(1e8);
    }

    @Test
    void triesFewOfWhatIsNeverCaught() {
        DrillResult result = search(size -> 0, 1);

        assertThat(result.curve().get(0).tried()).isEqualTo(10);
        assertThat(result.curve().stream().skip(1)).isNotEmpty().allMatch(share -> share.tried() == 3);
    }

    @Test
    void neverSaysNotSeenOfWhatIsMostlyCaught() {
        for (int seeds : new int[] {5, 20, 40}) {
            for (long seed = 1; seed <= 2_000; seed++) {
                assertThat(search(size -> 0.85, seed, seeds).outcome()).isNotEqualTo(Outcome.NOT_SEEN);
            }
        }
    }

    @Test
    void statesNothingThatWasConfirmedOnce() {
        for (double chance : new double[] {0.85, 0.95, 1}) {
            for (long seed = 1; seed <= 500; seed++) {
                Share stated = search(size -> chance, seed).stated();

                assertThat(stated == null ? 40 : stated.tried()).isGreaterThanOrEqualTo(40);
            }
        }
    }

    @Test
    void saysWhatWasTriedAndSeenWhereItIsNotClear() {
        Search search = new Search(
                new Family("y", "a beacon, %s", "beats", Side.INTERNAL, 1, 140, 140, (stage, size) -> stage.flows()),
                5);

        search.hear(List.of(new Share(140, 5, 4)));

        assertThat(search.isDone()).isTrue();
        assertThat(search.result(List.of()).say())
                .isEqualTo(
                        "Not clear: a beacon, 140 beats: 4 of 5 were caught, and no size up to 140 beats was confirmed"
                                + " twice.");
    }

    @Test
    void goesDownToTheSmallestWhereAllIsCaught() {
        DrillResult result = search(size -> 1, 1);

        assertThat(Objects.requireNonNull(result.stated()).size()).isEqualTo(1_000);
        assertThat(result.say()).isEqualTo("Seen: an x of 1 kB, and half of it as well.");
    }

    @Test
    void givesWilsonsInterval() {
        Share share = new Share(1, 20, 16);

        assertThat(share.low()).isCloseTo(0.584, within(0.001));
        assertThat(share.high()).isCloseTo(0.919, within(0.001));
        assertThat(new Share(1, 20, 20).high()).isEqualTo(1);
        assertThat(new Share(1, 20, 0).low()).isZero();
    }

    @Test
    void climbsByTheRootOfTwoInWholeNumbers() {
        List<Double> ladder =
                new Family("y", "%s", "flows", Side.INTERNAL, 1, 1, 200, (stage, size) -> stage.flows()).ladder();

        assertThat(ladder).isSorted().doesNotHaveDuplicates().startsWith(1.0).contains(200.0);
        assertThat(ladder).isNotEmpty().allMatch(size -> size == Math.rint(size));
    }

    @Test
    void findsNeighboursOfBothKindsOfAddresses() {
        assertThat(Neighbours.of("198.51.100.250", 10)).isEqualTo("198.51.101.4");
        assertThat(Neighbours.of("2001:db8::1", 15)).isEqualTo("2001:db8::10");
    }
}
