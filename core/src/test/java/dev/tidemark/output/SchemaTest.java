// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.jr.ob.JSON;

/** Outputs hold what the published schemas of their formats name, and nothing else. */
final class SchemaTest {
    static Stream<Run> runs() {
        return Stream.of(SampleRun.rich(), SampleRun.large(3));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesFieldsOfTheElasticCommonSchemaWithTheirTypes(Run run) throws Exception {
        Schema schema = Schema.read("ecs.txt", "");

        assertThat(documents("ecs", run)).isNotEmpty().allSatisfy(document -> assertThat(schema.faults(document))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesAttributesOfDetectionFindings(Run run) throws Exception {
        Schema schema = Schema.read("ocsf.txt", "");

        assertThat(documents("ocsf", run)).isNotEmpty().allSatisfy(document -> {
            assertThat(schema.faults(document)).isEmpty();
            assertThat(document.get("type_uid"))
                    .isEqualTo((int) document.get("class_uid") * 100 + (int) document.get("activity_id"));
        });
    }

    @Test
    void namesInEachObservableWhereItsValueStands() {
        for (Map<String, Object> document : documents("ocsf", SampleRun.rich())) {
            List<?> observables = (List<?>) document.get("observables");

            assertThat(observables).isNotEmpty().allSatisfy(observable -> {
                Map<?, ?> fields = (Map<?, ?>) observable;
                String[] names = fields.get("name").toString().split("(\\[\\])?\\.", -1);
                assertThat((List<?>) document.get(names[0])).anySatisfy(evidence -> assertThat(evidence)
                        .extracting(names[1] + "." + names[2])
                        .isEqualTo(fields.get("value")));
            });
        }
    }

    @Test
    void partsTechniquesFromTheirPartsWhereTheFormatDoes() {
        Map<String, Object> threat = object(documents("ecs", SampleRun.rich()).get(0), "threat");
        Map<String, Object> info = object(documents("ocsf", SampleRun.rich()).get(0), "finding_info");

        assertThat(threat.get("technique"))
                .isEqualTo(Map.of("id", List.of("T1048", "T1567"), "subtechnique", Map.of("id", List.of("T1567.002"))));
        assertThat(info.get("attacks"))
                .isEqualTo(List.of(
                        Map.of("technique", Map.of("uid", "T1048")),
                        Map.of("technique", Map.of("uid", "T1567"), "sub_technique", Map.of("uid", "T1567.002"))));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesObjectsOfStixWhoseReferencesAreThere(Run run) throws Exception {
        List<Map<String, Object>> objects = stixObjects(run);
        Set<Object> ids = new HashSet<>();

        for (Map<String, Object> object : objects) {
            assertThat(Schema.read("stix.txt", object.get("type") + " ").faults(object))
                    .as(object.toString())
                    .isEmpty();
            assertThat(object.get("id").toString()).startsWith(object.get("type") + "--");
            assertThat(ids.add(object.get("id")))
                    .as("%s is there once", object.get("id"))
                    .isTrue();
        }
        assertThat(objects.stream().flatMap(object -> references(object).stream()))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void wrapsStixInABundleEvenWhereNothingWasFound() throws Exception {
        for (Run run : List.of(SampleRun.rich(), SampleRun.quiet())) {
            Map<String, Object> bundle = JSON.std.mapFrom(WritersTest.text(Writers.named("stix"), run));

            assertThat(Schema.read("stix.txt", "bundle ").faults(bundle)).isEmpty();
            assertThat(bundle.get("id").toString()).startsWith("bundle--");
        }
    }

    /** Rules of the standard that no type tells: the order of times, and what may refer to what. */
    @Test
    void keepsTheRulesOfStixBetweenProperties() throws Exception {
        for (Map<String, Object> object : stixObjects(SampleRun.rich())) {
            assertOrder(object, "created", "modified");
            assertOrder(object, "first_observed", "last_observed");
            assertOrder(object, "first_seen", "last_seen");
            assertThat(referred(object, "created_by_ref")).allMatch(id -> id.startsWith("identity--"));
            assertThat(referred(object, "where_sighted_refs")).allMatch(id -> id.startsWith("identity--"));
            assertThat(referred(object, "observed_data_refs")).allMatch(id -> id.startsWith("observed-data--"));
            assertThat(referred(object, "sighting_of_ref")).allMatch(id -> id.startsWith("attack-pattern--"));
            if ("observed-data".equals(object.get("type"))) {
                assertThat(referred(object, "object_refs")).allMatch(id -> id.matches("ipv[46]-addr--.*"));
            }
        }
    }

    /** The ids that the standard's own examples give these two addresses. */
    @Test
    void givesAddressesTheIdsThatOthersGiveThem() {
        assertThat(StixId.ofAddress("198.51.100.3")).isEqualTo("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
        assertThat(StixId.ofAddress("2001:0db8:85a3:0000:0000:8a2e:0370:7334"))
                .isEqualTo("ipv6-addr--85a85a8c-ee99-5722-946d-3c3a3270fc6f");
    }

    @Test
    void namesWhatASchemaDoesNotAllow() throws Exception {
        Schema schema = Schema.read("ecs.txt", "");

        List<String> faults = schema.faults(Map.of(
                "source", Map.of("ip", "somewhere", "inventd", 1),
                "event", Map.of("kind", "alarm", "category", "network", "type", List.of()),
                "threat", Map.of("technique", Map.of())));

        assertThat(faults)
                .contains(
                        "source.ip is no ip: somewhere",
                        "no such field: source.inventd",
                        "lacks @timestamp",
                        "lacks ecs",
                        "lacks source.address",
                        "lacks threat.technique.id",
                        "event.kind may not be alarm",
                        "event.category is no array: network",
                        "event.type is empty")
                .doesNotContain("lacks destination.address", "lacks ecs.version");
    }

    private static List<Map<String, Object>> documents(String format, Run run) {
        return WritersTest.text(Writers.named(format), run)
                .lines()
                .map(SchemaTest::parse)
                .toList();
    }

    private static Map<String, Object> parse(String line) {
        return JSON.std.mapFrom(line);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> stixObjects(Run run) {
        return (List<Map<String, Object>>)
                parse(WritersTest.text(Writers.named("stix"), run)).get("objects");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> document, String name) {
        return (Map<String, Object>) document.get(name);
    }

    private static void assertOrder(Map<String, Object> object, String first, String last) {
        if (object.containsKey(first)) {
            assertThat(Instant.parse(object.get(last).toString()))
                    .isAfterOrEqualTo(Instant.parse(object.get(first).toString()));
        }
    }

    private static List<String> referred(Map<String, Object> object, String name) {
        Object value = object.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static List<String> references(Map<String, Object> object) {
        return object.keySet().stream()
                .filter(name -> name.endsWith("_ref") || name.endsWith("_refs"))
                .flatMap(name -> referred(object, name).stream())
                .toList();
    }
}
