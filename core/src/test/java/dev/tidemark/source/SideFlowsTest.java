// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Query;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of one direction, and flows that two sensors tell. */
final class SideFlowsTest {
    private static final String HALVES = "ts,src_ip,dst_ip,protocol,src_port,dst_port,bytes,packets\n";
    private static final SourceSettings DEDUPE = new SourceSettings(null, Map.of(), null, null, null, 0.01, true);
    private static final String WHOLE = "timestamp,src_ip,src_port,dst_ip,proto,port,up_bytes,down_bytes\n";

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
    void letsWhoSentFirstOpenTheFlow() throws Exception {
        read(
                "1700000001.0,192.0.2.1,198.51.100.7,6,443,50000,700,7",
                "1700000000.9,198.51.100.7,192.0.2.1,6,50000,443,90,2");

        assertThat(kit.flows("src")).containsExactly("198.51.100.7");
        assertThat(kit.flows("port")).containsExactly("443");
        assertThat(kit.flows("up_bytes")).containsExactly("90");
        assertThat(kit.flows("down_packets")).containsExactly("7");
    }

    @Test
    void letsTheRarerPortOpenWhereBothBeganAtOnce() throws Exception {
        read(
                "1700000000,192.0.2.1,198.51.100.7,6,443,2000,700,7",
                "1700000000,198.51.100.7,192.0.2.1,6,2000,443,90,2",
                "1700000300,192.0.2.1,198.51.100.8,6,443,3000,700,7");

        assertThat(kit.flows("src")).containsExactly("198.51.100.7", "192.0.2.1");
    }

    @Test
    void leavesHalvesWithoutTheOtherAsTheyAreAndCountsThem() throws Exception {
        SourceFlows flows = read(
                "1700000000,192.0.2.1,198.51.100.7,6,50000,443,90,2",
                "1700000000.5,198.51.100.7,192.0.2.1,6,443,50000,700,7",
                "1700000001,192.0.2.1,198.51.100.9,6,50001,443,40,1");

        assertThat(kit.flows("down_bytes")).containsExactly("700", "0");
        assertThat(flows.notes())
                .contains("3 records of one direction joined to 2 flows: 1 with both halves, 1 whose other half is not"
                        + " there.");
    }

    @Test
    void saysWhichRecordsToldBothDirectionsAlready() throws Exception {
        String header = "ts,te,td,sa,da,sp,dp,pr,flg,ipkt,ibyt,opkt,obyt\n";
        String row =
                "2024-05-01 08:00:0%d,2024-05-01 08:00:09,1,192.0.2.1,198.51.100.7,500%d,443,TCP,......,1,40,%d,%d\n";

        SourceFlows flows =
                kit.read(kit.write("nfdump.csv", header + row.formatted(1, 1, 2, 80) + row.formatted(2, 2, 0, 0)));

        assertThat(kit.flows("down_bytes")).containsExactly("80", "0");
        assertThat(flows.notes())
                .contains(
                        "2 records of one direction joined to 2 flows: 0 with both halves, 1 that told both directions"
                                + " already, 1 whose other half is not there.");
    }

    @Test
    void keepsConversationsApartThatFollowWithAPause() throws Exception {
        read(
                "1700000000,192.0.2.1,198.51.100.7,17,5000,53,90,1",
                "1700000100,192.0.2.1,198.51.100.7,17,5000,53,91,1",
                "1700000100.1,198.51.100.7,192.0.2.1,17,53,5000,300,1");

        assertThat(kit.flows("down_bytes")).containsExactly("0", "300");
    }

    @Test
    void joinsTheStretchesOfALongConversationOneByOne() throws Exception {
        read(
                "1700000000,192.0.2.1,198.51.100.7,6,5000,22,10,1",
                "1700000000.1,198.51.100.7,192.0.2.1,6,22,5000,20,1",
                "1700000050.1,192.0.2.1,198.51.100.7,6,5000,22,11,1",
                "1700000050,198.51.100.7,192.0.2.1,6,22,5000,21,1");

        assertThat(kit.flows("src")).containsExactly("192.0.2.1", "192.0.2.1");
        assertThat(kit.flows("up_bytes")).containsExactly("10", "11");
        assertThat(kit.flows("down_bytes")).containsExactly("20", "21");
    }

    @Test
    void joinsHalvesThatStandInTwoFiles() throws Exception {
        kit.write("a.csv", HALVES + "1700000000,192.0.2.1,198.51.100.7,6,5000,22,10,1\n");
        kit.write("b.csv", HALVES + "1700000000.1,198.51.100.7,192.0.2.1,6,22,5000,20,1\n");

        kit.read(kit.input().toString());

        assertThat(kit.flows("down_bytes")).containsExactly("20");
    }

    @Test
    void joinsEchoAndReplyOfAProtocolWithoutPorts() throws Exception {
        read("1700000000,192.0.2.1,198.51.100.7,1,0,2048,84,1", "1700000000.1,198.51.100.7,192.0.2.1,1,0,0,84,1");

        assertThat(kit.flows("down_bytes")).containsExactly("84");
    }

    @Test
    void countsAFlowOnceThatTwoSensorsSaw() throws Exception {
        kit.write(
                "a.csv",
                WHOLE + "1700000000.1,192.0.2.1,5000,198.51.100.7,tcp,443,10,20\n"
                        + "1700000000.4,192.0.2.1,5000,198.51.100.7,tcp,443,11,21\n"
                        + "1700000009,192.0.2.1,5001,198.51.100.7,tcp,443,1,2\n");
        kit.write(
                "b.csv",
                WHOLE + "1700000000.2,192.0.2.1,5000,198.51.100.7,tcp,443,10,25\n"
                        + "1700000000.5,192.0.2.1,5000,198.51.100.7,tcp,443,11,21\n");

        SourceFlows flows = kit.read(DEDUPE, kit.input().toString());

        assertThat(kit.flows("down_bytes")).containsExactly("25", "21", "2");
        assertThat(flows.notes()).contains("2 flows left out that are told twice (--dedupe).");
    }

    @Test
    void countsAFlowOnceThatTwoSensorsWroteIntoOneFile() throws Exception {
        String file = kit.write(
                "a.csv",
                WHOLE.replace("\n", ",duration\n")
                        + "1700000000.0,192.0.2.1,5000,198.51.100.7,tcp,443,10,20,4\n"
                        + "1700000000.3,192.0.2.1,5000,198.51.100.7,tcp,443,10,25,4\n"
                        + "1700000000.6,192.0.2.1,5000,198.51.100.7,tcp,443,9,20,4\n"
                        + "1700000007.0,192.0.2.1,5001,198.51.100.7,tcp,443,7,7,\n"
                        + "1700000007.0,192.0.2.1,5001,198.51.100.7,tcp,443,7,7,\n");

        SourceFlows flows = kit.read(DEDUPE, file);

        assertThat(kit.flows("down_bytes")).containsExactly("25", "7");
        assertThat(flows.notes()).contains("3 flows left out that are told twice (--dedupe).");
    }

    @Test
    void countsTheFlowsOfOneSensorAsOftenAsItTellsThem() throws Exception {
        String after = kit.write(
                "after.csv",
                WHOLE.replace("\n", ",duration\n")
                        + "1700000000.0,192.0.2.1,5000,198.51.100.7,udp,53,10,20,0.1\n"
                        + "1700000000.3,192.0.2.1,5000,198.51.100.7,udp,53,10,20,0.1\n");
        String unknown = kit.writeCsv(
                "unknown.csv",
                "1700000000,192.0.2.2,198.51.100.7,tcp,443,10,20",
                "1700000000,192.0.2.2,198.51.100.7,tcp,443,10,20");

        kit.read(DEDUPE, after, unknown);

        assertThat(kit.flows("up_bytes")).hasSize(4);
    }

    @Test
    void forgetsTheRowsThatItKept() throws Exception {
        String halves = kit.write("halves.csv", HALVES + "1700000000,192.0.2.1,198.51.100.7,6,50000,443,90,2\n");
        SourceReader reader = kit.reader(DEDUPE);
        reader.read(Map.of(SourceKit.JUDGED, kit.find(halves)));
        long kept = tables();

        reader.forget();

        assertThat(kept - tables()).isEqualTo(3);
    }

    private long tables() {
        return kit.engine()
                .rows(Query.of("tables", "SELECT count(*) AS tables FROM duckdb_tables()"))
                .only()
                .integer("tables");
    }

    private SourceFlows read(String... records) throws Exception {
        return kit.read(kit.write("halves.csv", HALVES + String.join("\n", records) + "\n"));
    }
}
