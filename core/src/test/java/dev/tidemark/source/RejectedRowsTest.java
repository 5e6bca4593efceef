// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that cannot be flows. */
final class RejectedRowsTest {
    private static final String SELECT = "SELECT CAST(1700000000 + n AS BIGINT) AS timestamp, '192.0.2.1' AS src_ip,"
            + " '198.51.100.7' AS dst_ip, 'tcp' AS proto, CAST(%s AS BIGINT) AS port, CAST(%s AS BIGINT) AS up_bytes,"
            + " CAST(9 AS BIGINT) AS down_bytes FROM (SELECT unnest(range(1000)) AS n) ORDER BY n";

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
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000000,,198.51.100.7,tcp,443,1,2 | no-address",
                "1700000000,192.0.2.1,198.51.100.7,tcp,443,-1,2 | negative-bytes",
                "1700000000,192.0.2.1,198.51.100.7,tcp,443,1,9000000000000000000 | absurd-bytes",
                "1700000000,192.0.2.1,198.51.100.7,tcp,443,100000000000000,2 | absurd-bytes",
                "1700000000,192.0.2.1,198.51.100.7,tcp,70000,1,2 | bad-port",
                "1700000000,192.0.2.1,198.51.100.7,tcp,-1,1,2 | bad-port",
                "1700000000,192.0.2.1,198.51.100.7,tcp,,1,2 | bad-port",
                "1700000000,192.0.2.1,198.51.100.7,tcp,443,many,2 | not-a-number",
                "1700000000,192.0.2.1,198.51.100.7,tcp,443,,2 | not-a-number",
                "1700000000,192.0.2.1,198.51.100.7,tcp,https,1,2 | not-a-number",
                "yesterday,192.0.2.1,198.51.100.7,tcp,443,1,2 | bad-time",
                "nan,192.0.2.1,198.51.100.7,tcp,443,1,2 | bad-time",
                "1700000000,192.0.2.1,198.51.100.7,tcp | broken-line",
                "1700000000,192.0.2.1,198.51.100.7,tcp,443,1,2,3 | broken-line"
            })
    void namesTheReasonAndShowsTheLine(String line, String reason) throws Exception {
        List<String> rows = SourceKit.goodRows(300);
        rows.add(17, line);
        String file = kit.writeCsv("f.csv", rows.toArray(String[]::new));

        SourceFlows flows = kit.read(file);

        assertThat(flows.rejected()).containsExactly(new RejectedRows(reason, 1, List.of(file + ":19: " + line)));
        assertThat(flows.rows()).isEqualTo(301);
        assertThat(kit.flows().size()).isEqualTo(300);
    }

    @Test
    void showsTheFirstThreeOfEachReason() throws Exception {
        List<String> rows = withBadRows(1_000, 5);

        SourceFlows flows = kit.read(kit.writeCsv("f.csv", rows.toArray(String[]::new)));

        assertThat(flows.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.count()).isEqualTo(5);
            assertThat(rejected.examples()).hasSize(3);
            assertThat(rejected.examples().get(0)).contains("f.csv:2: ");
        });
        assertThat(flows.accepted()).isEqualTo(995);
    }

    @Test
    void refusesASideAboveTheShare() throws Exception {
        String file = kit.writeCsv("f.csv", withBadRows(1_000, 50).toArray(String[]::new));

        assertThatThrownBy(() -> kit.read(file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining("50 of 1000 rows cannot be flows (5.00 %), more than the 1.00 % allowed")
                .hasMessageContaining("negative-bytes: 50")
                .hasMessageContaining("f.csv:2: ")
                .hasMessageContaining("--max-rejected");
    }

    @Test
    void letsTheUserAllowMore() throws Exception {
        String file = kit.writeCsv("f.csv", withBadRows(1_000, 50).toArray(String[]::new));

        SourceFlows flows = kit.read(new SourceSettings(null, Map.of(), null, null, null, 0.06, false), file);

        assertThat(flows.accepted()).isEqualTo(950);
    }

    @Test
    void judgesTheShareOfAllFilesOfASideTogether() throws Exception {
        kit.writeCsv("bad.csv", withBadRows(100, 5).toArray(String[]::new));
        kit.writeCsv("good.csv", SourceKit.goodRows(900).toArray(String[]::new));

        SourceFlows flows = kit.read(kit.input().toString());

        assertThat(flows.accepted()).isEqualTo(995);
        assertThat(flows.files().stream().map(ReadFile::rejected)).containsExactly(5L, 0L);
    }

    @Test
    void countsMomentsOutsideAnySense() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String row : SourceKit.goodRows(400)) {
            rows.add(row.replaceFirst("17000000(..)", "2024-05-01T08:00:$1Z")
                    .replaceFirst("17000(.....)", "2024-05-01"));
        }
        rows.set(7, rows.get(7).replaceFirst("2024-", "1924-"));
        rows.set(9, rows.get(9).replaceFirst("2024-", "9999-"));
        rows.removeIf(row -> row.matches("2024-05-01T..:..:[6-9].*"));
        String file = kit.writeCsv("f.csv", rows.toArray(String[]::new));

        SourceFlows flows = kit.read(file);

        assertThat(flows.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo("bad-time");
            assertThat(rejected.count()).isEqualTo(2);
            assertThat(rejected.examples().get(0)).startsWith(file + ":9: 1924-");
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "99999999999", "17000000000000000000", "1e300"})
    void isNotMisledByAFewImpossibleNumbers(String time) throws Exception {
        List<String> rows = SourceKit.goodRows(400);
        rows.set(7, rows.get(7).replaceFirst("1700000007", time));

        SourceFlows flows = kit.read(kit.writeCsv("f.csv", rows.toArray(String[]::new)));

        assertThat(flows.notes()).first().asString().contains("seconds since 1970");
        assertThat(flows.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .isEqualTo("bad-time"));
    }

    @Test
    void findsTheLinesBehindBlankOnesAndBrokenOnes() throws Exception {
        List<String> rows = SourceKit.goodRows(400);
        rows.add(2, "broken");
        rows.add(3, "");
        rows.add(5, "1700000000,192.0.2.1,198.51.100.7,tcp,443,-1,2");
        String file = kit.write("f.csv", SourceKit.HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");

        SourceFlows flows = kit.read(file);

        String examples = flows.rejected().stream()
                .flatMap(rejected -> rejected.examples().stream())
                .collect(Collectors.joining("\n"));
        assertThat(examples).contains(file + ":4: broken").contains(file + ":7: 1700000000,192.0.2.1,");
    }

    @Test
    void countsValuesThatMakeNoSenseWhereTheFlowIsOneWithoutThem() throws Exception {
        String header = SourceKit.HEADER + ",src_port,duration,up_packets,down_packets\n";
        String flow = "1700000000,192.0.2.1,198.51.100.7,tcp,443,1,2,";
        String file = kit.write(
                "f.csv",
                header + flow + "5000,-3,1,1\n" + flow + "5000,a while,1,1\n" + flow + "5000,-,1,-4\n" + flow
                        + "70000,1,x,1\n" + flow + ",,,\n" + flow.replace("tcp", "icmp") + "-1,1,1,1\n");

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(6);
        assertThat(flows.notes())
                .contains(
                        "Negative, absurd or no numbers, taken as not known, of duration in 2 flows, of packets in 2 flows,"
                                + " of src_port in 1 flow: " + file + ".");
    }

    @Test
    void countsThemInParquetToo() {
        String file = kit.writeParquet(
                "f.parquet",
                "SELECT 1700000000 + i AS ts, '192.0.2.1' AS src_ip, '198.51.100.7' AS dst_ip, 'tcp' AS proto, 443 AS port,"
                        + " 1 AS up_bytes, 2 AS down_bytes, CAST(i - 2 AS DOUBLE) AS duration, 5 - i AS up_packets"
                        + " FROM (SELECT unnest(range(10)) AS i)");

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(10);
        assertThat(flows.notes())
                .contains(
                        "Negative, absurd or no numbers, taken as not known, of duration in 2 flows, of packets in 4 flows: "
                                + file + ".");
    }

    @Test
    void countsImpossibleRowsOfParquetByTheirPlaces() {
        String file = kit.writeParquet(
                "f.parquet",
                SELECT.formatted("CASE WHEN n = 4 THEN 70000 ELSE 443 END", "CASE WHEN n = 6 THEN NULL ELSE n END"));

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(998);
        assertThat(flows.rejected())
                .containsExactly(
                        new RejectedRows(
                                "bad-port",
                                1,
                                List.of(file + ": row 5: 1700000004,192.0.2.1,198.51.100.7,tcp,70000,4,9")),
                        new RejectedRows(
                                "not-a-number",
                                1,
                                List.of(file + ": row 7: 1700000006,192.0.2.1,198.51.100.7,tcp,443,,9")));
    }

    /** The first rows have negative bytes. */
    private static List<String> withBadRows(int count, int bad) {
        List<String> rows = SourceKit.goodRows(count);
        for (int number = 0; number < bad; number++) {
            rows.set(number, rows.get(number).replaceFirst(",443,[0-9]+", ",443,-5"));
        }
        return rows;
    }
}
