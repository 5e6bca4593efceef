// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceReaderTest {
    private static final String FLOW = "1700000000,192.0.2.1,198.51.100.7,tcp,443,1,2";

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

    @Test
    void understandsBareNumbersOfBothSidesTogether() throws Exception {
        String judged = kit.writeCsv("judged.csv", "8638000,192.0.2.1,198.51.100.7,tcp,443,1,2");
        String clean = kit.writeCsv("clean.csv", "4000,192.0.2.1,198.51.100.7,tcp,443,1,2");

        Map<Table, SourceFlows> sides = kit.readBoth(SourceSettings.usual(), judged, clean);

        // 4000 alone would be seconds.
        assertThat(kit.flows("ts")).containsExactly("86380000000");
        assertThat(sides.get(SourceKit.CLEAN).notes())
                .containsExactlyElementsOf(sides.get(SourceKit.JUDGED).notes());
        assertThat(sides.get(SourceKit.CLEAN).notes()).first().asString().contains("from 4000 to 8638000");
    }

    @Test
    void followsWhatTheUserSaysOfTheClock() throws Exception {
        String file = kit.writeCsv("f.csv", "3600000,192.0.2.1,198.51.100.7,tcp,443,1,2");
        SourceSettings said = new SourceSettings(
                null,
                Map.of(),
                ClockUnit.MILLISECONDS,
                LocalDate.of(1970, 1, 2),
                null,
                SourceSettings.USUAL_REJECTED_SHARE,
                false);

        kit.read(said, file);

        assertThat(kit.flows("ts")).containsExactly(String.valueOf(86_400_000_000L + 3_600_000_000L));
    }

    @Test
    void prefersTheColumnsThatTheUserNames() throws Exception {
        String file = kit.write(
                "f.csv", "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes,Out Octets\n" + FLOW + ",77\n");
        SourceSettings said =
                new SourceSettings(null, Map.of(FlowField.UP_BYTES, "out_octets"), null, null, null, 0.01, false);

        kit.read(said, file);

        assertThat(kit.flows("up_bytes")).containsExactly("77");
    }

    @Test
    void refusesAColumnThatNoFileHas() throws Exception {
        String file = kit.writeCsv("f.csv", FLOW);
        SourceSettings said = new SourceSettings(null, Map.of(FlowField.STATE, "pots"), null, null, null, 0.01, false);

        assertThatThrownBy(() -> kit.read(said, file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessage("--map state=pots: no file has a column pots. Did you mean 'port'?");
    }

    @Test
    void readsRotatedLogsAsOneAndCountsEachFile() throws Exception {
        for (int hour = 0; hour < 24; hour++) {
            kit.writePacked(
                    "conn.%02d.log.gz".formatted(hour), SourceKit.HEADER + "\n" + FLOW + "\n" + FLOW + hour + "\n");
        }

        SourceFlows flows = kit.read(kit.input().toString());

        assertThat(flows.files()).hasSize(24).allMatch(file -> file.rows() == 2);
        assertThat(flows.accepted()).isEqualTo(48);
        assertThat(kit.flows("file_number")).hasSize(48).contains("0", "23");
    }

    @Test
    void readsFilesOfSeveralLayoutsIntoOneTable() throws Exception {
        String csv = kit.writeCsv("a.csv", FLOW);
        String tabs = kit.write("b.tsv", (SourceKit.HEADER + "\n" + FLOW + "\n").replace(',', '\t'));
        String parquet = kit.writeParquet(
                "c.parquet",
                "SELECT 1700000001 AS ts, '192.0.2.2' AS srcaddr, '192.0.2.3' AS dstaddr, 6 AS protocol, 22 AS dstport,"
                        + " 5 AS src_bytes, 6 AS dst_bytes");

        SourceFlows flows = kit.read(csv, tabs, parquet);

        assertThat(flows.files().stream().map(ReadFile::name)).containsExactly(csv, tabs, parquet);
        assertThat(kit.flows("file_number")).containsExactlyInAnyOrder("0", "1", "2");
        assertThat(kit.flows("proto")).containsOnly("tcp");
    }

    @Test
    void leavesOutAndNamesWhatElseAFolderHolds() throws Exception {
        kit.writeCsv("flows.csv", FLOW);
        kit.write("labels.json", "{\n  \"a\": 1\n}\n");
        kit.write("people.csv", "name,age\nada,36\n");
        kit.write("nothing.csv", "");

        SourceFlows flows = kit.read(kit.input().toString());

        assertThat(flows.accepted()).isEqualTo(1);
        assertThat(flows.notes())
                .anyMatch(note -> note.startsWith("2 files left out, not flow records: ")
                        && note.contains("labels.json")
                        && note.contains("people.csv"))
                .anyMatch(note -> note.startsWith("1 file without a single flow: ") && note.contains("nothing.csv"));
    }

    @Test
    void refusesAFolderWithoutFlows() throws Exception {
        kit.write("people.csv", "name,age\nada,36\n");

        assertThatThrownBy(() -> kit.read(kit.input().toString()))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining("No flow records found: looked for Parquet, CSV, JSON lines and Zeek logs")
                .hasMessageContaining("people.csv");
    }

    @Test
    void givesNoPortToProtocolsWithoutPorts() throws Exception {
        String file = kit.writeCsv(
                "f.csv",
                "1700000000,192.0.2.1,198.51.100.7,ICMP,771,1,2",
                "1700000001,2001:db8::1,2001:db8::2,58,,1,2",
                "1700000002,192.0.2.1,198.51.100.7,17,53,1,2");

        SourceFlows flows = kit.read(file);

        assertThat(flows.rejected()).isEmpty();
        assertThat(kit.flows("proto")).containsExactly("icmp", "icmp6", "udp");
        assertThat(kit.flows("port")).containsExactly("0", "0", "53");
    }

    @Test
    void countsTextsThatTurnOutToBeNoAddress() throws Exception {
        String file = kit.writeCsv("f.csv", FLOW, FLOW.replace("192.0.2.1", "printer"), FLOW);
        SourceReader reader = kit.reader(new SourceSettings(null, Map.of(), null, null, null, 0.5, false));
        reader.read(Map.of(SourceKit.JUDGED, kit.find(file)));

        SourceFlows flows = reader.refuse(SourceKit.JUDGED, List.of("printer"));

        assertThat(flows.accepted()).isEqualTo(2);
        assertThat(flows.rejected())
                .containsExactly(new RejectedRows(
                        "bad-address", 1, List.of(file + ":3: 1700000000,printer,198.51.100.7,tcp,443,1,2")));
    }

    @Test
    void refusesASideThatHoldsTooManyNamesInPlaceOfAddresses() throws Exception {
        String file = kit.writeCsv("f.csv", FLOW, FLOW.replace("192.0.2.1", "printer"));
        SourceReader reader = kit.reader(SourceSettings.usual());
        reader.read(Map.of(SourceKit.JUDGED, kit.find(file)));

        assertThatThrownBy(() -> reader.refuse(SourceKit.JUDGED, List.of("printer")))
                .hasMessageContaining("1 of 2 rows cannot be flows (50.0 %)")
                .hasMessageContaining("bad-address: 1");
    }

    @Test
    void refusesAColumnOfProtocolsThatHoldsAnything() throws Exception {
        String[] rows = SourceKit.goodRows(1_200).stream()
                .map(row -> row.replace(",tcp,", ",p" + row.hashCode() + ","))
                .toArray(String[]::new);
        String file = kit.writeCsv("f.csv", rows);

        assertThatThrownBy(() -> kit.read(file)).hasMessageContaining("--map proto=COLUMN");
    }

    @Test
    void keepsBothOfTwoEqualFlows() throws Exception {
        kit.read(kit.writeCsv("f.csv", FLOW, FLOW));

        assertThat(kit.flows().size()).isEqualTo(2);
    }
}
