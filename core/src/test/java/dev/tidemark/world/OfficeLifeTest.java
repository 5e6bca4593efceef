// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Honest days look like people at work. */
final class OfficeLifeTest {
    private static final long HOUR = 3_600_000_000L;
    private static final long DAY = 24 * HOUR;

    private static MadeFlows made;
    private static List<WorldFlow> desks;

    @BeforeAll
    static void makeAnOrdinaryOffice() {
        made = MadeFlows.of(WorldSpec.of(21, Level.PLAIN).withDevices(160));
        desks = made.cleanWhere(flow -> MadeFlows.isDesk(flow.src()));
    }

    @Test
    void givesDesksHundredsOfFlowsADay() {
        List<Long> counts = counts(desks, flow -> flow.src() + flow.startMicros() / DAY);

        assertThat(counts.get(counts.size() / 2)).isBetween(600L, 3_000L);
        assertThat(counts.get(counts.size() - 1)).isLessThan(8_000);
    }

    @Test
    void isBusyByDayAndQuietAtNight() {
        Map<Long, Long> byHour = byHour(desks);

        long night = byHour.get(3L);
        assertThat(night).isPositive();
        assertThat(byHour.get(10L)).isGreaterThan(4 * night);
        assertThat(byHour.get(15L)).isGreaterThan(4 * night);
        assertThat(byHour.get(12L)).isLessThan(byHour.get(10L));
    }

    @Test
    void sleepsAtTheWeekend() {
        MadeFlows week = MadeFlows.of(WorldSpec.of(21, Level.HARD).withDays(5, 0));
        List<WorldFlow> desksOfWeek = week.cleanWhere(flow -> MadeFlows.isDesk(flow.src()));
        Map<Long, Long> byDay = new TreeMap<>(desksOfWeek.stream()
                .collect(Collectors.groupingBy(flow -> flow.startMicros() / DAY, Collectors.counting())));
        List<Long> days = List.copyOf(byDay.values());

        assertThat(days).hasSize(5);
        assertThat(days.get(1)).isLessThan(days.get(0) * 2 / 3);
        assertThat(days.get(2)).isLessThan(days.get(4) * 2 / 3);
    }

    @Test
    void asksForNamesBeforeItGoesThere() {
        Set<String> asked = new HashSet<>();
        Set<String> unasked = new HashSet<>();
        for (WorldFlow flow : desks) {
            if (flow.port() == 53) {
                asked.add(flow.src());
            } else if (!MadeFlows.isInside(flow.dst()) && !asked.contains(flow.src())) {
                unasked.add(flow.src());
            }
        }
        double share = (double) desks.stream().filter(flow -> flow.port() == 53).count() / desks.size();

        assertThat(unasked).isEmpty();
        assertThat(share).isBetween(0.1, 0.4);
    }

    @Test
    void goesToFewSitesOftenAndToManySeldom() {
        List<Long> visits = counts(
                desks.stream().filter(flow -> !MadeFlows.isInside(flow.dst())).toList(), WorldFlow::dst);
        long all = visits.stream().mapToLong(Long::longValue).sum();
        long top = visits.subList(visits.size() * 9 / 10, visits.size()).stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(visits.size()).isGreaterThan(300);
        assertThat((double) top / all).isGreaterThan(0.5);
        assertThat(visits.get(visits.size() / 10)).isLessThan(30);
    }

    @Test
    void hasHeavyTailedDownloads() {
        List<Long> sizes = desks.stream()
                .filter(flow -> !MadeFlows.isInside(flow.dst()) && flow.proto().equals("tcp"))
                .map(WorldFlow::downBytes)
                .sorted()
                .toList();

        assertThat(sizes.get(sizes.size() - 1)).isGreaterThan(1_000 * sizes.get(sizes.size() / 2));
    }

    @Test
    void variesFromDayToDayAsPeopleDo() {
        List<Double> ratios = dailyUploadRatios();

        double middle = (ratios.get(ratios.size() * 3 / 4) - ratios.get(ratios.size() / 4)) / 2;
        double outer = (ratios.get(ratios.size() * 19 / 20) - ratios.get(ratios.size() / 20)) / 2;
        assertThat(middle).isBetween(0.12, 0.5);
        assertThat(outer).isGreaterThan(1.8 * middle);
    }

    @Test
    void ticksHonestlyAtNight() {
        Map<String, List<WorldFlow>> byPair = desks.stream()
                .filter(flow -> flow.port() == 123 || flow.port() == 993)
                .collect(Collectors.groupingBy(flow -> flow.src() + flow.dst() + flow.port()));

        assertThat(byPair.values()).anyMatch(flows -> isRegular(flows, 0.15));
    }

    @Test
    void isVisitedByStrangersOfWhomManyKnockOnlyOnce() {
        List<WorldFlow> visits = made.cleanWhere(flow -> !MadeFlows.isInside(flow.src()));
        List<Long> counts = counts(visits, WorldFlow::src);

        assertThat(visits).isNotEmpty().allMatch(flow -> MadeFlows.isInside(flow.dst()));
        assertThat(counts.size()).isGreaterThan(600);
        assertThat(counts.stream().filter(count -> count == 1).count()).isGreaterThan(50);
        assertThat(byHour(visits).get(15L)).isGreaterThan(6 * byHour(visits).get(3L));
    }

    private static List<Double> dailyUploadRatios() {
        Map<String, Map<Long, Long>> upload = desks.stream()
                .filter(flow -> !MadeFlows.isInside(flow.dst()))
                .collect(Collectors.groupingBy(
                        WorldFlow::src,
                        Collectors.groupingBy(
                                flow -> flow.startMicros() / DAY, Collectors.summingLong(WorldFlow::upBytes))));
        return upload.values().stream()
                .filter(days -> days.size() == 2)
                .map(days -> List.copyOf(new TreeMap<>(days).values()))
                .filter(days -> days.get(0) > 2_000_000 && days.get(1) > 2_000_000)
                .map(days -> Math.log((double) days.get(1) / days.get(0)))
                .sorted()
                .toList();
    }

    private static boolean isRegular(List<WorldFlow> flows, double tolerance) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < flows.size(); i++) {
            gaps.add(flows.get(i).startMicros() - flows.get(i - 1).startMicros());
        }
        if (gaps.size() < 20) {
            return false;
        }
        List<Long> sorted = gaps.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        return sorted.stream()
                        .filter(gap -> Math.abs(gap - median) < tolerance * median)
                        .count()
                > sorted.size() * 0.7;
    }

    private static Map<Long, Long> byHour(List<WorldFlow> flows) {
        return flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.startMicros() % DAY / HOUR, Collectors.counting()));
    }

    private static List<Long> counts(List<WorldFlow> flows, Function<WorldFlow, String> key) {
        return flows.stream().collect(Collectors.groupingBy(key, Collectors.counting())).values().stream()
                .sorted()
                .toList();
    }
}
