// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZeekSourceTest {
    private static final String HEAD =
            "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n";
    private static final String FIELDS = "#fields\tts\tid.orig_h\tid.resp_h\tid.resp_p\tproto\tconn_state\torig_bytes\t"
            + "resp_bytes\torig_ip_bytes\tresp_ip_bytes\n";

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
    void takesIpBytesElsePayloadElseNothing() throws Exception {
        kit.read(kit.write(
                "conn.log",
                HEAD + FIELDS
                        + "15.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t20\t50\t60\n"
                        + "16.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t20\t-\t-\n"
                        + "17.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tS0\t-\t-\t-\t-\n"));

        assertThat(kit.flows("up_bytes")).containsExactly("50", "10", "0");
        assertThat(kit.flows("down_bytes")).containsExactly("60", "20", "0");
        // Its clock is declared: seconds since 1970, however few.
        assertThat(kit.flows("ts")).containsExactly("15500000", "16500000", "17500000");
    }

    @Test
    void countsAndSaysWherePayloadWasGuessedBeyondReason() throws Exception {
        SourceFlows flows = kit.read(kit.write(
                "conn.log",
                HEAD + FIELDS
                        + "15.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t4294967000\t20\t50\t60\n"
                        + "16.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t2100000\t50\t500000\n"
                        + "17.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t1900000\t50\t500000\n"
                        + "18.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t4294967000\t20\t-\t-\n"));

        assertThat(kit.flows("up_bytes")).startsWith("50", "50", "50");
        assertThat(flows.notes()).anySatisfy(note -> assertThat(note)
                .startsWith("Payload far beyond the packets' own bytes in 2 flows"));
    }

    @Test
    void takesThePayloadOfAClosedFlowWhereItsPacketsCouldHoldIt() throws Exception {
        String fields = FIELDS.replace("\n", "\torig_pkts\tresp_pkts\n");

        SourceFlows flows = kit.read(kit.write(
                "conn.log",
                HEAD + fields
                        + "15.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t2181167\t27238\t22269\t44370\t420\t426\n"
                        + "16.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t4294967000\t20\t500\t60\t9\t1\n"
                        + "17.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tRSTO\t2181167\t20\t22269\t60\t420\t1\n"
                        + "18.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t900\t20\t500\t60\t9223372036854775807\t1\n"));

        assertThat(kit.flows("up_bytes")).containsExactly("2181167", "500", "22269", "900");
        assertThat(kit.flows("down_bytes")).containsExactly("44370", "60", "60", "60");
        assertThat(flows.notes()).anySatisfy(note -> assertThat(note)
                .startsWith("Payload far beyond the packets' own bytes in 2 flows"));
    }

    @Test
    void readsLogsThatWereJoinedEndToEnd() throws Exception {
        String log = HEAD + FIELDS
                + "15.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t20\t50\t60\n#close\t2024-05-01-00-00-00\n";

        SourceFlows flows = kit.read(kit.write("conn.log", log + log));

        assertThat(flows.accepted()).isEqualTo(2);
        assertThat(flows.rejected()).isEmpty();
    }

    @Test
    void showsTheLineOfAnImpossibleRow() throws Exception {
        String good = "15.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t20\t50\t60\n";
        String bad = "15.5\t192.0.2.1\t192.0.2.2\t80000\ttcp\tSF\t10\t20\t50\t60";

        SourceFlows flows = kit.read(kit.write("conn.log", HEAD + FIELDS + good.repeat(200) + bad + "\n"));

        assertThat(flows.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.examples())
                .singleElement()
                .asString()
                .endsWith("conn.log:207: " + bad));
    }

    @Test
    void leavesOutTheOtherLogsOfAFolder() throws Exception {
        kit.write("conn.log", HEAD + FIELDS + "15.5\t192.0.2.1\t192.0.2.2\t80\ttcp\tSF\t10\t20\t50\t60\n");
        kit.write(
                "dns.log",
                HEAD
                        + "#fields\tts\tid.orig_h\tid.resp_h\tid.resp_p\tproto\tquery\n1\t192.0.2.1\t192.0.2.2\t53\tudp\tx\n");

        SourceFlows flows = kit.read(kit.input().toString());

        assertThat(flows.accepted()).isEqualTo(1);
        assertThat(flows.notes()).singleElement().asString().contains("dns.log");
    }

    @Test
    void namesTheColumnsOfALogOfAnotherKind() throws Exception {
        String file = kit.write("dns.log", HEAD + "#fields\tts\tuid\tquery\n1\tx\ty\n");

        assertThatThrownBy(() -> kit.read(file)).hasMessageContaining("its columns: ts, uid, query");
    }

    @Test
    void readsJsonLinesWhoseFirstOnesLackWhatLaterOnesHave() throws Exception {
        String line =
                "{\"ts\":15.5,\"id.orig_h\":\"192.0.2.1\",\"id.resp_h\":\"192.0.2.2\",\"id.resp_p\":80,\"proto\":\"tcp\","
                        + "\"conn_state\":\"S0\"%s}\n";

        kit.read(kit.write(
                "conn.json",
                line.formatted("") + line.formatted(",\"orig_ip_bytes\":50,\"resp_ip_bytes\":60,\"duration\":0.5")));

        assertThat(kit.flows("up_bytes")).containsExactlyInAnyOrder("0", "50");
        assertThat(kit.flows("duration_us")).containsExactlyInAnyOrder(null, "500000");
    }

    @Test
    void countsBrokenJsonLinesWithTheirPlaces() throws Exception {
        String good =
                "{\"ts\":15.5,\"id_orig_h\":\"192.0.2.1\",\"id_resp_h\":\"192.0.2.2\",\"id_resp_p\":80,\"proto\":\"tcp\","
                        + "\"conn_state\":\"S0\",\"orig_ip_bytes\":1}\n";
        String file = kit.write(
                "conn.json",
                good.repeat(150) + "{broken\n" + good.repeat(150) + good.replace(":1}", ":\"x\"}") + good.repeat(100));

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(400);
        assertThat(flows.rejected()).extracting(RejectedRows::reason).containsExactly("broken-line", "not-a-number");
        assertThat(flows.rejected().get(0).examples()).isEqualTo(List.of(file + ":151: {broken"));
        assertThat(flows.rejected().get(1).examples().get(0)).startsWith(file + ":302: ");
    }
}
