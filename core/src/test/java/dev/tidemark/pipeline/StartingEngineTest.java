// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's own thread. */
final class StartingEngineTest {
    private static final Query ONE = Query.of("one", "SELECT 1 AS one");

    @TempDir
    Path work;

    @Test
    void handsOutTheOpenEngine() {
        StartingEngine opening = begin(1);

        assertThat(opening.engine().rows(ONE).size()).isEqualTo(1);
        opening.close();
    }

    @Test
    void saysWhyTheEngineDidNotOpenAndCloses() {
        StartingEngine opening = begin(-1);

        assertThatThrownBy(opening::engine)
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("could not be opened");
        assertThatCode(opening::close).doesNotThrowAnyException();
    }

    @Test
    void endsWorkThatBeginsAfterTheEnd() {
        StartingEngine opening = begin(1);

        opening.cancel();

        assertThatThrownBy(() -> opening.engine().rows(ONE)).hasMessageContaining("stopped");
        opening.close();
    }

    private StartingEngine begin(int threads) {
        return StartingEngine.begin(
                Engines.find("duckdb"), new EngineSettings(threads, 256L << 20, work, List.of(), List.of()), null);
    }
}
