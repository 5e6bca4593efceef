// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationTest {
    private static final Table NAMES = new Table("names");
    private static final Table PAIRS = new Table("pairs");
    private static final Translation TO_TEXT = new Translation(NAMES, "id", "text");

    @TempDir
    private Path work;

    @Test
    void translatesTheNamedColumnsAndSortsAsTheyWere() {
        try (Engine engine = Engines.find("duckdb")) {
            engine.open(new EngineSettings(1, 256L << 20, work, List.of(), List.of(work)));
            engine.load(NAMES, columns("id", "text"), List.of(new Object[] {1, "z"}, new Object[] {2, "a"}));
            engine.load(
                    PAIRS,
                    List.of(number("src"), number("dst"), number("port")),
                    List.of(new Object[] {2, 1, 80}, new Object[] {1, 2, 53}, new Object[] {1, 9, 22}));

            Rows rows = engine.rows(TO_TEXT.of("pairs", PAIRS, List.of("src", "dst", "port"), Set.of("src", "dst")));

            assertThat(rows)
                    .extracting(row -> row.text("src") + row.value("dst") + row.integer("port"))
                    .containsExactly("za53", "znull22", "az80");
        }
    }

    @Test
    void refusesAColumnThatWouldNeedQuoting() {
        assertThatThrownBy(() -> TO_TEXT.of("pairs", PAIRS, List.of("src; DROP TABLE names"), Set.of()))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("would need quoting");
    }

    private static List<Column> columns(String id, String text) {
        return List.of(number(id), new Column(text, Column.Type.STRING));
    }

    private static Column number(String name) {
        return new Column(name, Column.Type.INTEGER);
    }
}
