// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.baseline.BaselineFolder.Mode;
import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Table;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.store.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineExportTest {
    private static final Rule RULE = RuleCatalog.load(Path.of("../rules")).require("regular-client");

    @TempDir
    private Path temp;

    private Engine engine;
    private BaselineFolder folder;
    private BaselineExport export;

    @BeforeEach
    void open() throws IOException {
        Path work = Files.createDirectories(temp.resolve("work"));
        engine = Engines.find("duckdb");
        engine.open(new EngineSettings(1, 256L << 20, work, List.of(), List.of(work)));
        engine.load(
                new Table("addresses"),
                List.of(number("id"), new Column("address", Column.Type.STRING)),
                List.<Object[]>of(new Object[] {7, "2001:db8::7"}));
        folder = BaselineFolder.open(temp.resolve("baseline"), Mode.ADD);
        export = new BaselineExport(engine, folder, work);
    }

    @AfterEach
    void close() {
        folder.close();
        engine.close();
    }

    @Test
    void saysWhichColumnsOfLessonsHoldAddresses() {
        learn("day", "client", "port");

        export.writeLessons(RULE);

        assertThat(folder.added()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("lessons-regular-client-1.parquet");
            assertThat(file.addresses()).containsExactly("client");
            assertThat(file.rows()).isEqualTo(1);
        });
    }

    @Test
    void refusesANumberOfWhichNobodyCanSayWhetherItIsAnAddress() {
        learn("day", "resolver");

        assertThatThrownBy(() -> export.writeLessons(RULE))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("Rule regular-client: the column resolver")
                .hasMessageContaining("client, device, dst, peer, server, src")
                .hasMessageContaining("BIGINT");
        assertThat(folder.added()).isEmpty();
    }

    private void learn(String... columns) {
        Object[] row = new Object[columns.length];
        Arrays.fill(row, 7);
        engine.load(
                Lessons.table(Part.CLEAN, RULE),
                List.of(columns).stream().map(BaselineExportTest::number).toList(),
                List.<Object[]>of(row));
    }

    private static Column number(String name) {
        return new Column(name, Column.Type.INTEGER);
    }
}
