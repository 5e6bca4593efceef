// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.jr.ob.JSON;

/** The labels tell the truth about the flows. */
final class WorldLabelsTest {
    private static final int MANY = 200;
    private static final int FEW_BY_INCIDENTS = 40;

    private static MadeFlows made;
    private static WorldLabels labels;

    @BeforeAll
    static void makeAWorldWithEveryFamily() {
        made = MadeFlows.of(WorldSpec.of(11, Level.PLAIN).withDevices(MANY).withFamilies(AttackFamily.all()));
        labels = made.world().labels();
    }

    @Test
    void nameEveryFamilyThatWasAskedFor() {
        List<String> kinds = List.of(AttackFamily.values()).stream()
                .map(AttackFamily::kind)
                .distinct()
                .toList();

        assertThat(kinds)
                .isNotEmpty()
                .allMatch(kind ->
                        labels.external().containsValue(kind) || !ofKind(kind).isEmpty());
        assertThat(ofKind("exfiltration")).anyMatch(WorldLabelsTest::isSlow).anyMatch(attack -> !isSlow(attack));
    }

    @Test
    void giveTheBytesThatWentToTheAddressOfAnExfiltration() {
        labels.internal().forEach((device, attacks) -> attacks.stream()
                .filter(attack -> attack.get("kind").equals("exfiltration"))
                .forEach(attack -> {
                    List<WorldFlow> flows = made.judgedBetween(device, (String) attack.get("dst"));

                    assertThat(flows.size()).isEqualTo(number(attack, "flows"));
                    assertThat(flows.stream().mapToLong(WorldFlow::upBytes).sum())
                            .isEqualTo(((Number) attack.get("bytes")).longValue());
                    assertThat(cleanFlowsTo((String) attack.get("dst"))).isZero();
                }));
    }

    @Test
    void namePeersThatTalkWithEachOtherAndNeverDid() {
        labels.internal().forEach((device, attacks) -> attacks.stream()
                .filter(attack -> attack.get("kind").equals("botnet"))
                .forEach(attack -> {
                    long flows = 0;
                    for (Object peer : (List<?>) attack.get("peers")) {
                        assertThat(made.judgedBetween(device, (String) peer)).isNotEmpty();
                        assertThat(made.judgedBetween((String) peer, device)).isNotEmpty();
                        flows += made.judgedBetween(device, (String) peer).size();
                    }
                    assertThat(flows).isGreaterThanOrEqualTo(number(attack, "flows"));
                }));
    }

    @Test
    void giveTheQuestionsThatATunnelAsked() {
        labels.internal().forEach((device, attacks) -> attacks.stream()
                .filter(attack -> attack.containsKey("queries") && !attack.containsKey("dst"))
                .forEach(attack -> {
                    int asked = made.judgedWhere(flow -> flow.src().equals(device) && flow.port() == 53)
                            .size();

                    assertThat(asked).isGreaterThanOrEqualTo(number(attack, "queries"));
                    if (attack.containsKey("own")) {
                        assertThat(asked - number(attack, "queries"))
                                .isCloseTo(number(attack, "own"), within(FEW_BY_INCIDENTS));
                    }
                }));
    }

    @Test
    void countAllFlowsOfAWickedOutsiderWhoNeverCameBefore() {
        assertThat(labels.external()).isNotEmpty();
        labels.external().keySet().forEach(client -> {
            assertThat(made.judgedWhere(flow -> flow.src().equals(client)))
                    .hasSize(number(labels.externalDetails().get(client), "flows"))
                    .allMatch(flow -> MadeFlows.isInside(flow.dst()));
            assertThat(made.cleanWhere(flow -> flow.src().equals(client))).isEmpty();
        });
    }

    @Test
    void letEveryAttackFitBetweenItsFirstAndLastMoment() {
        labels.internal().values().stream().flatMap(List::stream).forEach(attack -> assertThat(
                        (String) attack.get("first"))
                .startsWith("2026-03-11T")
                .isLessThanOrEqualTo((String) attack.get("last")));
    }

    @Test
    void accuseNobodyWhoIsExcused() {
        assertThat(labels.decoys())
                .isNotEmpty()
                .doesNotContainKeys(labels.wicked().toArray(new String[0]));
        assertThat(labels.decoys().values()).contains("new device, ordinary behaviour", "large downloads");
    }

    @Test
    void nameDevicesThatAreThere() {
        Map<String, Long> seen =
                made.judged().stream().collect(Collectors.groupingBy(WorldFlow::src, Collectors.counting()));

        assertThat(seen).containsKeys(labels.wicked().toArray(new String[0]));
        assertThat(seen).containsKeys(labels.servers().toArray(new String[0]));
    }

    @Test
    void areWrittenInTheShapeThatEvaluationReads() throws Exception {
        Map<String, Object> tree = JSON.std.mapFrom(labels.toJson());

        assertThat(tree.keySet())
                .containsExactly("internal", "external", "decoys", "servers", "ignore", "external_details");
        assertThat(((Map<?, ?>) tree.get("internal")).keySet())
                .isEqualTo(labels.internal().keySet());
        assertThat(tree.get("external")).isEqualTo(labels.external());
    }

    @Test
    void accuseNobodyWhereNobodyIsWicked() {
        WorldLabels quiet =
                World.of(WorldSpec.of(11, Level.PLAIN).withoutAttacks()).labels();

        assertThat(quiet.wicked()).isEmpty();
        assertThat(quiet.ignore()).isEmpty();
        assertThat(quiet.decoys()).isNotEmpty();
    }

    private static List<Map<String, Object>> ofKind(String kind) {
        return labels.internal().values().stream()
                .flatMap(List::stream)
                .filter(attack -> attack.get("kind").equals(kind))
                .toList();
    }

    private static boolean isSlow(Map<String, Object> attack) {
        return Boolean.TRUE.equals(attack.get("slow"));
    }

    private static int number(Map<String, Object> label, String key) {
        return ((Number) label.get(key)).intValue();
    }

    private static long cleanFlowsTo(String address) {
        return made.cleanWhere(flow -> flow.dst().equals(address)).size();
    }
}
