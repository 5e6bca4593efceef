// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much disk text may take. */
final class DiskRoomTest {
    @TempDir
    Path folder;

    @Test
    void countsTextBeyondHalfOfTheMemory() throws IOException {
        Path text = file("flows.csv", "timestamp,src_ip".getBytes(StandardCharsets.US_ASCII), 10_000);

        assertThat(DiskRoom.needed(List.of(text, folder), 4_000)).isEqualTo(8_000);
        assertThat(DiskRoom.needed(List.of(text), 40_000)).isZero();
    }

    @Test
    void countsPackedTextTenfoldAndParquetTwice() throws IOException {
        Path gzip = file("flows.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0}, 100);
        Path zstd = file("flows.csv.zst", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD}, 100);
        Path parquet = file("flows.parquet", "PAR1".getBytes(StandardCharsets.US_ASCII), 100);

        assertThat(DiskRoom.needed(List.of(gzip), 0)).isEqualTo(1_000);
        assertThat(DiskRoom.needed(List.of(zstd), 0)).isEqualTo(1_000);
        assertThat(DiskRoom.needed(List.of(parquet, folder.resolve("not-there.csv")), 0))
                .isEqualTo(200);
    }

    @Test
    void refusesToFillADisk() {
        DiskRoom.check(0, folder);

        assertThatThrownBy(() -> DiskRoom.check(Long.MAX_VALUE, folder))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("--temp");
    }

    private Path file(String name, byte[] first, int size) throws IOException {
        byte[] content = new byte[size];
        System.arraycopy(first, 0, content, 0, first.length);
        return Files.write(folder.resolve(name), content);
    }
}
