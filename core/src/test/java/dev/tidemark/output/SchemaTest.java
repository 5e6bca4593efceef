// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.jr.ob.JSON;

/** Outputs hold what the published schemas of their formats name, and nothing else. */
final class SchemaTest {
    private static final Run RUN = SampleRun.rich();

    @Test
    void writesFieldsOfTheElasticCommonSchemaWithTheirTypes() throws Exception {
        Schema schema = Schema.read("ecs.txt", "");

        assertThat(documents("ecs")).isNotEmpty().allSatisfy(document -> assertThat(schema.faults(document))
                .isEmpty());
        assertThat(documents("ecs").get(0)).extractingByKey("ecs").isEqualTo(Map.of("version", "8.17.0"));
    }

    @Test
    void writesAttributesOfDetectionFindings() throws Exception {
        Schema schema = Schema.read("ocsf.txt", "");

        assertThat(documents("ocsf")).isNotEmpty().allSatisfy(document -> {
            assertThat(schema.faults(document)).isEmpty();
            assertThat(document).containsEntry("class_uid", 2004).containsEntry("type_uid", 200_401);
            assertThat(document).extractingByKey("metadata").asString().contains("version=1.3.0");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void writesObjectsOfStixWhoseReferencesAreThere() throws Exception {
        Map<String, Object> bundle = JSON.std.mapFrom(WritersTest.text(Writers.named("stix"), RUN));
        List<Map<String, Object>> objects = (List<Map<String, Object>>) bundle.get("objects");
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
    void namesWhatASchemaDoesNotAllow() throws Exception {
        Schema schema = Schema.read("ecs.txt", "");

        assertThat(schema.faults(Map.of("source", Map.of("ip", "somewhere", "inventd", 1))))
                .contains("source.ip is no ip: somewhere", "no such field: source.inventd", "lacks @timestamp");
    }

    private static List<Map<String, Object>> documents(String format) {
        return WritersTest.text(Writers.named(format), RUN)
                .lines()
                .map(SchemaTest::parse)
                .toList();
    }

    private static Map<String, Object> parse(String line) {
        return JSON.std.mapFrom(line);
    }

    private static List<Object> references(Map<String, Object> object) {
        return object.entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith("_ref") || entry.getKey().endsWith("_refs"))
                .flatMap(entry -> entry.getValue() instanceof List<?> list
                        ? list.stream().map(Object.class::cast)
                        : java.util.stream.Stream.of(entry.getValue()))
                .toList();
    }
}
