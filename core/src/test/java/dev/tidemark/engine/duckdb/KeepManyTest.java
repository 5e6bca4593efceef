// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Column.Type;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows go into a file where they would take more than an eighth of the memory. */
final class KeepManyTest {
    private static final long MEMORY = 256L << 20;
    private static final List<Column> COLUMNS =
            List.of(new Column("ts", Type.BIGINT), new Column("proto", Type.STRING));
    private static final long ROOM = MEMORY / 8 / (8 + 16);

    @TempDir
    Path folder;

    @Test
    void keepsInMemoryWhatFits() {
        assertThat(fileWhileOpen(ROOM)).isFalse();
    }

    @Test
    void laysIntoAFileWhatDoesNotFit() {
        assertThat(fileWhileOpen(ROOM + 1)).isTrue();
    }

    @Test
    void leavesNothingBehind() {
        fileWhileOpen(Long.MAX_VALUE);

        assertThat(folder).isEmptyDirectory();
    }

    private boolean fileWhileOpen(long rows) {
        try (Engine engine = new DuckDbEngine()) {
            engine.open(new EngineSettings(2, MEMORY, folder, List.of(), List.of()));
            engine.keepMany(new Table("flows"), Query.of("flows", "SELECT 1 AS ts, 'tcp' AS proto"), rows, COLUMNS);
            return Files.exists(folder.resolve("spill").resolve("flows.parquet"));
        }
    }
}
