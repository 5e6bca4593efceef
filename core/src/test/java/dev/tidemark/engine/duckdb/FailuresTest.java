// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void saysOfASumBeyondAllNumbersThatAColumnMayBeTheWrongOne() {
        SQLException failure = new SQLException("Conversion Error: Type INT128 with value 27000000000000000000"
                + " can't be cast because the value is out of range for the destination type INT64");

        TidemarkException said = Failures.of("hours.sql", failure, Path.of("work"));

        assertThat(said.code()).isEqualTo(ErrorCode.BAD_DATA);
        assertThat(said).hasMessageContaining("27000000000000000000").hasMessageContaining("--map up_bytes=COLUMN");
    }

    @Test
    void givesOurAdviceWhereMemoryIsShort() {
        SQLException failure = new SQLException(
                "Out of Memory Error: could not allocate block of size 256.0 KiB"
                        + " (244.0 MiB/244.1 MiB used)\n\nPossible solutions:\n* Reducing the number of threads (SET threads=X)");

        TidemarkException said = Failures.of("targets", failure, Path.of("work"));

        assertThat(said.code()).isEqualTo(ErrorCode.RESOURCES);
        assertThat(said)
                .hasMessageStartingWith("targets: Out of Memory Error: could not allocate block")
                .hasMessageContaining("MiB used). Give more with --memory")
                .hasMessageContaining("--threads 1")
                .hasMessageContaining("--temp")
                .hasCause(failure);
        assertThat(said.getMessage()).doesNotContain("SET ", "Possible");
    }
}
