// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.place.Place;
import dev.tidemark.profile.SampleFlows.Flow;
import dev.tidemark.store.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure against one computed here, flow by flow, over a small made-up world. */
final class ProfilerTest {
    private static final List<Flow> OFFICE = SampleFlows.office(7, 3_001);

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void openEngine() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        engine = Engines.find("duckdb");
        engine.open(new EngineSettings(2, 256L << 20, work, List.of(), List.of()));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(TrafficClass.class)
    void describesEachColumnAsPandasDoes(TrafficClass traffic) {
        ClassProfile seen = profile(OFFICE).of(traffic);

        assertDescribes(seen, FlowNumber.TIME, values(traffic, flow -> flow.micros() - SampleFlows.MIDNIGHT), 1e6);
        assertDescribes(seen, FlowNumber.UP_BYTES, values(traffic, Flow::up), 1);
        assertDescribes(seen, FlowNumber.DOWN_BYTES, values(traffic, Flow::down), 1);
        List<Long> ports = of(traffic)
                .map(Flow::port)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .sorted()
                .toList();
        assertDescribes(seen, FlowNumber.PORT, ports, 1);
    }

    @ParameterizedTest
    @EnumSource(TrafficClass.class)
    void describesTheGapsBetweenFlows(TrafficClass traffic) {
        List<Long> times = values(traffic, Flow::micros);
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        Collections.sort(gaps);

        assertDescribed(profile(OFFICE).of(traffic).gaps(), gaps, 1e6);
    }

    @ParameterizedTest
    @EnumSource(TrafficClass.class)
    void sumsUpClassesAndHours(TrafficClass traffic) {
        ClassProfile seen = profile(OFFICE).of(traffic);

        List<Flow> flows = of(traffic).toList();
        assertThat(seen.totals())
                .isEqualTo(new Totals(
                        flows.size(),
                        flows.stream().map(Flow::src).distinct().count(),
                        flows.stream().map(Flow::dst).distinct().count(),
                        flows.stream().mapToLong(Flow::up).sum(),
                        flows.stream().mapToLong(Flow::down).sum()));
        Map<Integer, Long> byHour = flows.stream()
                .collect(Collectors.groupingBy(
                        flow -> (int) ((flow.micros() - SampleFlows.MIDNIGHT) / 3_600_000_000L),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(seen.hours().stream().collect(Collectors.toMap(HourSum::hour, HourSum::flows)))
                .isEqualTo(byHour);
        assertThat(seen.hours()).isSortedAccordingTo(Comparator.comparing(HourSum::hour));
    }

    @ParameterizedTest
    @EnumSource(TrafficClass.class)
    void countsTheNamesWithMostFlows(TrafficClass traffic) {
        Map<Dimension, Top> tops = profile(OFFICE).of(traffic).tops();

        assertTop(tops, Dimension.DESTINATIONS, traffic, Flow::dst);
        assertTop(tops, Dimension.SOURCES, traffic, Flow::src);
        assertTop(tops, Dimension.PROTOCOLS, traffic, Flow::proto);
        assertTop(tops, Dimension.PORTS, traffic, flow -> String.valueOf(flow.port()));
    }

    @ParameterizedTest
    @EnumSource(value = TrafficClass.class, names = "INTERNAL_INTERNAL", mode = EnumSource.Mode.EXCLUDE)
    void countsCountriesAndOwnersOfTheOutsideEnd(TrafficClass traffic) {
        Map<Dimension, Top> tops = profile(OFFICE).of(traffic).tops();

        assertTop(
                tops,
                Dimension.COUNTRIES,
                traffic,
                flow -> String.valueOf(outside(flow).country()));
        assertTop(
                tops,
                Dimension.OWNERS,
                traffic,
                flow -> String.valueOf(outside(flow).ownerLabel()));
    }

    private static Place outside(Flow flow) {
        return SampleFlows.place(flow.way().startsWith("internal") ? flow.dst() : flow.src());
    }

    @Test
    void ranksUploadersWithWhereTheySend() {
        List<Uploader> uploaders =
                profile(OFFICE).of(TrafficClass.INTERNAL_EXTERNAL).uploaders();

        Map<String, Long> sent = of(TrafficClass.INTERNAL_EXTERNAL)
                .collect(Collectors.groupingBy(Flow::src, Collectors.summingLong(Flow::up)));
        assertThat(uploaders)
                .hasSize(10)
                .isSortedAccordingTo(Comparator.comparing(Uploader::upBytes).reversed())
                .allSatisfy(uploader -> assertThat(uploader.upBytes()).isEqualTo(sent.get(uploader.address())));
        Uploader first = uploaders.get(0);
        assertThat(first.upBytes()).isEqualTo(Collections.max(sent.values()));
        Map<String, Long> goals = of(TrafficClass.INTERNAL_EXTERNAL)
                .filter(flow -> flow.src().equals(first.address()))
                .collect(Collectors.groupingBy(Flow::dst, Collectors.summingLong(Flow::up)));
        assertThat(first.toDestinations()).hasSize(3).allSatisfy(goal -> assertThat(goal.upBytes())
                .isEqualTo(goals.get(goal.name())));
        assertThat(first.toDestinations().get(0).upBytes()).isEqualTo(Collections.max(goals.values()));
        Map<String, Long> owners = of(TrafficClass.INTERNAL_EXTERNAL)
                .filter(flow -> flow.src().equals(first.address()))
                .collect(Collectors.groupingBy(
                        flow -> String.valueOf(outside(flow).ownerLabel()), Collectors.summingLong(Flow::up)));
        assertThat(first.toOwners()).hasSize(3).allSatisfy(owner -> assertThat(owner.upBytes())
                .isEqualTo(owners.get(String.valueOf(owner.name()))));
        assertThat(first.toOwners().get(0).upBytes()).isEqualTo(Collections.max(owners.values()));
    }

    @Test
    void namesTheServicesThatAnswerSeveralClients() {
        Profile profile = profile(OFFICE);

        assertThat(profile.services())
                .extracting(service -> service.address() + " " + service.protocol() + "/" + service.port())
                .containsExactly("10.0.0.3 tcp/443", "10.0.0.2 udp/53", "fd00::99 tcp/443");
        assertThat(profile.services().get(0).externalClients()).isEqualTo(25);
        assertThat(profile.services().get(1).internalClients()).isEqualTo(12);
        assertThat(profile.roles())
                .containsEntry(Role.RESOLVER, 1L)
                .containsEntry(Role.PUBLIC_SERVER, 1L)
                .containsEntry(Role.SERVER, 3L)
                .containsEntry(Role.DESK, 12L)
                .containsEntry(Role.INWARD, 9L);
    }

    @Test
    void namesNoServiceWhereDevicesAllCallEachOther() {
        List<Flow> clique = new ArrayList<>();
        for (int from = 1; from <= 6; from++) {
            for (int to = 1; to <= 6; to++) {
                if (from != to) {
                    clique.add(flow("10.0.0." + from, "10.0.0." + to, 100));
                }
            }
        }

        assertThat(profile(clique).services()).isEmpty();
    }

    @Test
    void namesNoServiceThatNeverAnswers() {
        List<Flow> scanned = new ArrayList<>(List.of(flow("198.51.100.99", "10.0.0.2", 100)));
        for (int from = 1; from <= 20; from++) {
            scanned.add(flow("198.51.100." + from, "10.0.0.1", 0));
        }

        assertThat(profile(scanned).services()).isEmpty();
    }

    @Test
    void findsTheNetworksOfBothKinds() {
        Profile profile = profile(OFFICE);

        assertThat(profile.networks())
                .extracting(NetworkUse::network, NetworkUse::devices)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10.0.0.0/24", 14L),
                        org.assertj.core.groups.Tuple.tuple("fd00::/64", 10L));
        assertThat(profile.deviceCount()).isEqualTo(24);
    }

    @Test
    void takesNoMulticastGroupForADevice() {
        List<Flow> announcements = new ArrayList<>();
        for (int from = 1; from <= 5; from++) {
            announcements.add(flow("10.0.0." + from, "224.0.0.251", 0));
        }

        Profile profile = profile(announcements);

        assertThat(profile.deviceCount()).isEqualTo(5);
        assertThat(profile.services()).isEmpty();
        assertThat(profile.networks()).extracting(NetworkUse::network).containsExactly("10.0.0.0/24");
    }

    @Test
    void measuresDnsAgainstOtherFlowsByDevice() {
        Profile profile = profile(OFFICE);

        DeviceUse device = profile.devices().stream()
                .filter(one -> one.address().equals("10.0.0.10"))
                .findFirst()
                .orElseThrow();
        List<Flow> own =
                OFFICE.stream().filter(flow -> flow.src().equals("10.0.0.10")).toList();
        long dns = own.stream().filter(flow -> Objects.equals(flow.port(), 53)).count();
        assertThat(device.dnsFlows()).isEqualTo(dns);
        assertThat(device.dnsRatio()).isEqualTo((double) dns / (own.size() - dns));
        assertThat(device.uploadRatio())
                .isEqualTo((double) own.stream().mapToLong(Flow::up).sum()
                        / own.stream().mapToLong(Flow::down).sum());
        assertThat(profile.dnsRatios().count()).isEqualTo(21);
    }

    @Test
    void spreadsRatiosOverSources() {
        Spread ratios = profile(OFFICE).of(TrafficClass.EXTERNAL_INTERNAL).ratios();

        Map<String, List<Flow>> sources = of(TrafficClass.EXTERNAL_INTERNAL).collect(Collectors.groupingBy(Flow::src));
        List<Double> expected = sources.values().stream()
                .map(flows -> (double) flows.stream().mapToLong(Flow::up).sum()
                        / flows.stream().mapToLong(Flow::down).sum())
                .sorted()
                .toList();
        assertThat(ratios.count()).isEqualTo(25);
        assertThat(ratios.half()).isEqualTo(expected.get(12));
        assertThat(ratios.quarter()).isEqualTo(expected.get(6));
        assertThat(profile(OFFICE).of(TrafficClass.EXTERNAL_EXTERNAL).ratios()).isEqualTo(Spread.NONE);
    }

    @Test
    void leavesClassesWithoutFlowsEmpty() {
        Profile profile = profile(List.of(flow("10.0.0.1", "10.0.0.2", 100)));

        assertThat(profile.classes()).containsOnlyKeys(TrafficClass.values());
        ClassProfile empty = profile.of(TrafficClass.INTERNAL_EXTERNAL);
        assertThat(empty.totals()).isEqualTo(Totals.NONE);
        assertThat(empty.describe()).isEmpty();
        assertThat(empty.tops()).isEmpty();
        ClassProfile single = profile.of(TrafficClass.INTERNAL_INTERNAL);
        assertThat(single.describe().get(FlowNumber.UP_BYTES))
                .isEqualTo(new Description(1, 10.0, null, 10.0, 10.0, 10.0, 10.0, 10.0));
        assertThat(single.gaps()).isEqualTo(Description.NONE);
    }

    @Test
    void saysNothingOfNoFlows() {
        Profile profile = profile(List.of());

        assertThat(profile.flows()).isZero();
        assertThat(profile.services()).isEmpty();
        assertThat(profile.networks()).isEmpty();
        assertThat(profile.dnsRatios()).isEqualTo(Spread.NONE);
    }

    @Test
    void saysWhatIsNewAndWhatIsGone() {
        Profiler profiler = SampleFlows.profiler(
                engine,
                List.of(flow("10.0.0.1", "10.0.0.2", 1), flow("10.0.0.1", "203.0.113.7", 1)),
                List.of(flow("10.0.0.1", "10.0.0.2", 1), flow("10.0.0.5", "10.0.0.2", 1)));

        Changes changes = profiler.changes(profiler.profile(Part.JUDGED), profiler.profile(Part.CLEAN));

        Changes.ClassChanges outward = Objects.requireNonNull(changes.classes().get(TrafficClass.INTERNAL_EXTERNAL));
        assertThat(outward.added().get(Dimension.DESTINATIONS))
                .isEqualTo(new Top(1, List.of(new Top.Entry("203.0.113.7", 1, 1, 10, 1))));
        Changes.ClassChanges inward = Objects.requireNonNull(changes.classes().get(TrafficClass.INTERNAL_INTERNAL));
        assertThat(inward.added()).isEmpty();
        assertThat(inward.gone().get(Dimension.SOURCES))
                .isEqualTo(new Top(1, List.of(new Top.Entry("10.0.0.5", 1, 1, 10, 1))));
    }

    private static Flow flow(String src, String dst, long down) {
        return new Flow(SampleFlows.MIDNIGHT, src, dst, "tcp", 445, 10, down);
    }

    private Profile profile(List<Flow> flows) {
        return SampleFlows.profiler(engine, flows, List.of()).profile(Part.JUDGED);
    }

    private static java.util.stream.Stream<Flow> of(TrafficClass traffic) {
        return OFFICE.stream().filter(flow -> flow.way().equals(traffic.id()));
    }

    private static List<Long> values(TrafficClass traffic, ToLongFunction<Flow> value) {
        return of(traffic).mapToLong(value).sorted().boxed().toList();
    }

    private static void assertTop(
            Map<Dimension, Top> tops, Dimension dimension, TrafficClass traffic, Function<Flow, String> name) {
        Map<String, Long> counts = of(traffic).collect(Collectors.groupingBy(name, Collectors.counting()));
        Top top = Objects.requireNonNull(tops.get(dimension));
        assertThat(top.names()).isEqualTo(counts.size());
        List<Long> most = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        assertThat(top.entries()).extracting(Top.Entry::flows).isEqualTo(most);
        assertThat(top.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.flows()).isEqualTo(counts.get(String.valueOf(entry.name())));
            assertThat(entry.upBytes())
                    .isEqualTo(of(traffic)
                            .filter(flow -> name.apply(flow).equals(String.valueOf(entry.name())))
                            .mapToLong(Flow::up)
                            .sum());
        });
    }

    private static void assertDescribes(ClassProfile seen, FlowNumber column, List<Long> values, double unit) {
        assertDescribed(seen.describe().getOrDefault(column, Description.NONE), values, unit);
    }

    private static void assertDescribed(Description seen, List<Long> sorted, double unit) {
        assertThat(seen.count()).isEqualTo(sorted.size());
        if (sorted.isEmpty()) {
            assertThat(seen).isEqualTo(Description.NONE);
            return;
        }
        double mean = sorted.stream().mapToLong(value -> value).average().orElseThrow();
        double squares = sorted.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        assertThat(seen.mean()).isCloseTo(mean / unit, close(mean / unit));
        double std = Math.sqrt(squares / (sorted.size() - 1)) / unit;
        assertThat(seen.std()).isCloseTo(std, close(std));
        assertThat(seen.min()).isEqualTo(sorted.get(0) / unit);
        assertThat(seen.max()).isEqualTo(sorted.get(sorted.size() - 1) / unit);
        assertThat(seen.quarter()).isCloseTo(quantile(sorted, 0.25) / unit, close(1));
        assertThat(seen.half()).isCloseTo(quantile(sorted, 0.5) / unit, close(1));
        assertThat(seen.threeQuarters()).isCloseTo(quantile(sorted, 0.75) / unit, close(1));
    }

    private static Offset<Double> close(double value) {
        return within(Math.max(1e-9, 1e-10 * value));
    }

    private static double quantile(List<Long> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
