// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WorldTest {
    private static final WorldSpec SMALL =
            WorldSpec.of(4, Level.PLAIN).withDevices(WorldSpec.FEWEST_DEVICES).withDays(1, 1);

    @Test
    void givesTheSameFlowsForTheSameSpecification() {
        MadeFlows once = MadeFlows.of(SMALL);
        MadeFlows again = MadeFlows.of(SMALL);

        assertThat(again.clean()).hasSameHashCodeAs(once.clean());
        assertThat(again.judged()).hasSameHashCodeAs(once.judged());
        assertThat(again.world().labels().toJson())
                .isEqualTo(once.world().labels().toJson());
    }

    @Test
    void givesTheSameJudgedFlowsWhenCleanOnesWereNeverAskedFor() {
        List<WorldFlow> first = new ArrayList<>();
        List<WorldFlow> second = new ArrayList<>();
        World world = World.of(SMALL);

        world.judged(first::add);
        world.judged(second::add);

        assertThat(first).hasSameHashCodeAs(MadeFlows.of(SMALL).judged());
        assertThat(second).hasSameHashCodeAs(first);
    }

    @Test
    void givesOtherFlowsForAnotherSeed() {
        WorldSpec other = WorldSpec.of(5, Level.PLAIN)
                .withDevices(WorldSpec.FEWEST_DEVICES)
                .withDays(1, 1);

        assertThat(MadeFlows.of(other).judged())
                .doesNotHaveSameHashCodeAs(MadeFlows.of(SMALL).judged());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void writesPossibleFlowsInOrderOfTime(Level level) {
        MadeFlows made = MadeFlows.of(
                WorldSpec.of(9, level).withDevices(WorldSpec.FEWEST_DEVICES).withFamilies(AttackFamily.all()));
        List<WorldFlow> all = new ArrayList<>(made.clean());
        all.addAll(made.judged());

        assertThat(all.stream().map(WorldFlow::startMicros)).isSorted();
        assertThat(all.stream().filter(flow -> !isPossible(flow)).limit(3)).isEmpty();
    }

    @Test
    void putsCleanDaysBeforeJudgedOnes() {
        MadeFlows made = MadeFlows.of(WorldSpec.of(2, Level.PLAIN)
                .withDevices(WorldSpec.FEWEST_DEVICES)
                .withDays(2, 2));
        long firstJudged = Instant.parse("2026-03-11T00:00:00Z").toEpochMilli() * 1_000;
        long day = 86_400_000_000L;

        assertThat(made.clean()).isNotEmpty().allMatch(flow -> flow.startMicros() < firstJudged);
        assertThat(made.clean().get(0).startMicros())
                .isBetween(firstJudged - 2 * day, firstJudged - 2 * day + day / 24);
        assertThat(made.judged()).isNotEmpty().allMatch(flow -> flow.startMicros() >= firstJudged);
        assertThat(made.judged().get(made.judged().size() - 1).startMicros())
                .isBetween(firstJudged + 2 * day - day / 24, firstJudged + 2 * day);
    }

    @Test
    void makesNoDaysWhereNoneAreAskedFor() {
        MadeFlows made = MadeFlows.of(SMALL.withDays(0, 0));

        assertThat(made.clean()).isEmpty();
        assertThat(made.judged()).isEmpty();
        assertThat(made.world().labels().wicked()).isEmpty();
    }

    @Test
    void growsWithTheNumberOfDevices() {
        long small = MadeFlows.of(SMALL.withoutAttacks()).judged().size();
        long large = MadeFlows.of(WorldSpec.of(4, Level.PLAIN)
                        .withDevices(4 * WorldSpec.FEWEST_DEVICES)
                        .withDays(1, 1)
                        .withoutAttacks())
                .judged()
                .size();

        assertThat((double) large / small).isBetween(3.0, 6.5);
    }

    @Test
    void speaksIpv6OnlyWhereTheLevelIsHard() {
        assertThat(MadeFlows.of(SMALL).judged()).noneMatch(flow -> flow.src().contains(":"));
        assertThat(MadeFlows.of(WorldSpec.of(4, Level.HARD)
                                .withDevices(WorldSpec.FEWEST_DEVICES)
                                .withDays(0, 1))
                        .judged())
                .anyMatch(flow -> flow.src().contains(":") && flow.dst().contains(":"))
                .allMatch(flow -> flow.src().contains(":") == flow.dst().contains(":"));
    }

    private static boolean isPossible(WorldFlow flow) {
        return hasPossibleEnds(flow)
                && flow.upBytes() > 0
                && flow.downBytes() >= 0
                && flow.upPackets() > 0
                && flow.downPackets() >= (flow.downBytes() > 0 ? 1 : 0)
                && flow.durationMicros() >= 0;
    }

    private static boolean hasPossibleEnds(WorldFlow flow) {
        boolean isPing = flow.proto().equals("icmp");
        int least = isPing ? 0 : 1;
        int most = isPing ? 0 : 65_535;
        assertThat(flow.port()).isBetween(least, most);
        assertThat(flow.srcPort()).isBetween(least, most);
        return Set.of("tcp", "udp", "icmp").contains(flow.proto())
                && !flow.src().equals(flow.dst());
    }

    @Test
    void knowsWhereItsOutsideAddressesStand() {
        World world = World.of(SMALL);
        Set<String> placed = new TreeSet<>();
        Set<String> others = new TreeSet<>();

        world.clean(flow -> (world.placeOf(flow.dst()).isPresent() ? placed : others).add(flow.dst()));

        assertThat(placed).hasSizeGreaterThan(100);
        assertThat(others).isNotEmpty().allMatch(address -> address.startsWith("10.") || address.startsWith("224."));
    }
}
