// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.finding.Side;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How many independent tests the rules of a side amount to.
 *
 * <p>Rules overlap, and many have nothing to say of most devices, so that the smallest of a device's p-values is seldom as small
 * as that many independent ones would make it. Clean days show how small it gets: where a share F of honest device days has a
 * smallest p-value of at most x, as many tests were made as F / x, the slope of the distribution of the smallest p-value (the
 * effective number of tests of Westfall and Young's minP, Resampling-Based Multiple Testing, 1993, section 2.3). The mean of the
 * slopes at several places of the lower tail counts, as the largest of some uncertain ones is too large by their uncertainty;
 * one more device day is added at each to be careful, and it is never more than the rules.
 */
final class EffectiveTests {
    private static final List<Double> TAIL = List.of(0.05, 0.02, 0.01, 0.005);

    private final Map<String, List<HonestDay>> days;
    private final List<RuleResult> results;

    EffectiveTests(Map<String, List<HonestDay>> days, List<RuleResult> results) {
        this.days = days;
        this.results = List.copyOf(results);
    }

    /** The number of each side, to nine digits, as p-values have. */
    ToDoubleFunction<Side> bySide() {
        double ofDevices = Digits.nine(of(Side.INTERNAL));
        double ofClients = Digits.nine(of(Side.EXTERNAL));
        return side -> side == Side.INTERNAL ? ofDevices : ofClients;
    }

    /** At least 1; without clean days the number of rules that found candidates. */
    double of(Side side) {
        List<RuleResult> testing = results.stream()
                .filter(result -> result.rule().side() == side && result.tests())
                .toList();
        List<HonestMembers> ofDays = days(testing);
        List<Double> smallest =
                ofDays.stream().flatMap(day -> day.smallest().stream()).toList();
        return number(smallest, ofDays.stream().mapToLong(HonestMembers::count).sum(), testing.size());
    }

    /**
     * The honest of one day.
     *
     * @param smallest the smallest p-value of each that has one
     * @param count how many there are
     */
    private record HonestMembers(Collection<Double> smallest, long count) {}

    /**
     * The number.
     *
     * @param smallest the smallest p-value of each honest device day that has one
     * @param members honest device days
     * @param rules how many rules found candidates
     */
    static double number(List<Double> smallest, long members, int rules) {
        if (members == 0) {
            return Math.max(1, rules);
        }
        double slope = TAIL.stream()
                .mapToDouble(x -> (1 + smallest.stream().filter(p -> p <= x).count()) / (members * x))
                .average()
                .orElse(1);
        return Math.max(1, Math.min(slope, rules));
    }

    private List<HonestMembers> days(List<RuleResult> testing) {
        int most = testing.stream().mapToInt(result -> of(result).size()).max().orElse(0);
        return IntStream.range(0, most).mapToObj(day -> day(testing, day)).toList();
    }

    private HonestMembers day(List<RuleResult> testing, int day) {
        Map<Integer, Double> smallest = new LinkedHashMap<>();
        long population = 0;
        for (RuleResult result : testing) {
            List<HonestDay> ofRule = of(result);
            if (day < ofRule.size()) {
                population = Math.max(population, ofRule.get(day).population());
                Honest honest = result.calibration().known();
                HonestDay.strays(ofRule)
                        .get(day)
                        .forEach((device, stray) -> smallest.merge(device, honest.pValue(stray), Math::min));
            }
        }
        return new HonestMembers(smallest.values(), population);
    }

    private List<HonestDay> of(RuleResult result) {
        return days.getOrDefault(result.rule().id(), List.of());
    }
}
