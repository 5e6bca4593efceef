// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParquetSourceTest {
    private static final String SELECT = "SELECT %s AS timestamp, '192.0.2.1' AS src_ip, '2001:db8::1' AS dst_ip,"
            + " 'tcp' AS proto, 443 AS port, 5 AS up_bytes, 6 AS down_bytes";

    @TempDir
    Path folder;

    private SourceKit kit;

    @BeforeEach
    void openKit() throws Exception {
        kit = new SourceKit(folder);
    }

    @AfterEach
    void closeKit() {
        kit.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMESTAMP '2023-11-14 22:13:20.5'",
                "TIMESTAMPTZ '2023-11-14 23:13:20.5+01'",
                "TIMESTAMP_NS '2023-11-14 22:13:20.5'",
                "TIMESTAMP_MS '2023-11-14 22:13:20.5'",
                "'2023-11-14T22:13:20.5Z'",
                "'2023-11-14 22:13:20.5'",
                "1700000000.5e0",
                "CAST(1700000000.5 AS DECIMAL(18, 3))",
                "'1700000000.5'",
                "1700000000500",
                "1700000000500000",
                "1700000000500000000"
            })
    void readsTimesOfEveryType(String time) {
        SourceFlows flows = kit.read(kit.writeParquet("f.parquet", SELECT.formatted(time)));

        assertThat(flows.rejected()).isEmpty();
        assertThat(kit.flows("ts")).containsExactly("1700000000500000");
    }

    @Test
    void keepsNanosecondsExactToTheMicrosecond() {
        kit.read(kit.writeParquet("f.parquet", SELECT.formatted("1700000000123456789")));

        assertThat(kit.flows("ts")).containsExactly("1700000000123456");
    }

    @Test
    void readsNumbersThatAreKeptAsText() {
        kit.read(kit.writeParquet(
                "f.parquet",
                "SELECT '1700000000' AS timestamp, '192.0.2.1' AS src_ip, '192.0.2.2' AS dst_ip, '17' AS proto,"
                        + " '53' AS port, '5' AS up_bytes, '6' AS down_bytes"));

        assertThat(kit.flows("port")).containsExactly("53");
        assertThat(kit.flows("up_bytes")).containsExactly("5");
    }

    @Test
    void readsSmallAndUnsignedTypes() {
        SourceFlows flows = kit.read(kit.writeParquet(
                "f.parquet",
                "SELECT CAST(1700000000 AS UINTEGER) AS timestamp, '192.0.2.1' AS src_ip, '192.0.2.2' AS dst_ip,"
                        + " CAST(6 AS UTINYINT) AS proto, CAST(65535 AS USMALLINT) AS port,"
                        + " CAST(5 AS UBIGINT) AS up_bytes, CAST(6.0 AS DOUBLE) AS down_bytes"));

        assertThat(flows.rejected()).isEmpty();
        assertThat(kit.flows("port")).containsExactly("65535");
        assertThat(kit.flows("down_bytes")).containsExactly("6");
    }

    @Test
    void readsFilesWithTheSameColumnsInAnotherOrderTogether() {
        kit.writeParquet("a.parquet", SELECT.formatted("1700000000"));
        kit.writeParquet(
                "b.parquet",
                "SELECT 7 AS down_bytes, 8 AS up_bytes, 22 AS port, 'tcp' AS proto, '192.0.2.9' AS dst_ip,"
                        + " '192.0.2.8' AS src_ip, 1700000001 AS timestamp");

        kit.read(kit.input().toString());

        assertThat(kit.flows("dst")).containsExactly("2001:db8::1", "192.0.2.9");
        assertThat(kit.flows("up_bytes")).containsExactly("5", "8");
    }

    @Test
    void readsFilesThatNumberTheirRowsThemselves() {
        String numbers = SELECT + ", 7 AS file_number, 8 AS file_index, 9 AS record_number, 3 AS file_row_number";
        kit.writeParquet("a.parquet", numbers.formatted("1700000000"));
        kit.writeParquet("b.parquet", numbers.formatted("1700000001"));

        kit.read(kit.input().toString());

        assertThat(kit.flows("file_number")).containsExactly("0", "1");
    }

    @Test
    void countsAFileWithoutRowsAsEmpty() {
        kit.writeParquet("a.parquet", SELECT.formatted("1700000000"));
        kit.writeParquet("b.parquet", SELECT.formatted("1700000000") + " LIMIT 0");

        SourceFlows flows = kit.read(kit.input().toString());

        assertThat(flows.accepted()).isEqualTo(1);
        assertThat(flows.notes()).anyMatch(note -> note.contains("1 file without a single flow"));
    }
}
