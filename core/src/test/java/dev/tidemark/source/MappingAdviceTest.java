// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of real tools, one of whose columns has another name. */
final class MappingAdviceTest {
    private static final String ZEEK = """
            ts,uid,id.orig_h,id.orig_p,id.resp_h,id.resp_p,proto,service,duration,orig_bytes,resp_bytes,conn_state,\
            missed_bytes,orig_pkts,resp_pkts
            1714550400.5,C1,192.168.7.20,50000,203.0.113.5,443,tcp,ssl,2.5,1500,9000,SF,0,31,29
            1714550401.5,C2,192.168.7.21,50001,203.0.113.9,53,udp,dns,0.1,60,120,SF,0,1,1
            """;
    private static final String ARGUS = """
            StartTime,LastTime,Dur,Proto,SrcAddr,Sport,DstAddr,Dport,State,SrcBytes,DstBytes,SrcPkts,DstPkts,SrcMac
            2024/05/01 08:00:01.0,2024/05/01 08:00:03.5,2.5,tcp,192.168.7.20,50000,203.0.113.5,443,CON,1500,9000,31,29,x
            2024/05/01 08:00:02.0,2024/05/01 08:00:02.1,0.1,udp,192.168.7.21,50001,203.0.113.9,53,CON,60,120,1,1,x
            """;
    private static final String NFDUMP = """
            ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das
            2024-05-01 08:00:01,2024-05-01 08:00:03,2.5,192.168.7.20,203.0.113.5,50000,443,TCP,...A,0,0,31,1500,29,9000,2,3,0,0
            2024-05-01 08:00:02,2024-05-01 08:00:02,0.1,192.168.7.21,203.0.113.9,50001,53,UDP,....,0,0,1,60,1,120,2,3,0,0
            """;
    private static final String CICFLOWMETER = """
            Flow ID,Src IP,Src Port,Dst IP,Dst Port,Protocol,Timestamp,Flow Duration,Tot Fwd Pkts,Tot Bwd Pkts,\
            TotLen Fwd Pkts,TotLen Bwd Pkts,Fwd Pkt Len Max,Label
            a-b,192.168.7.20,50000,203.0.113.5,443,6,01/05/2024 08:00:01 AM,2500000,31,29,1500,9000,400,BENIGN
            c-d,192.168.7.21,50001,203.0.113.9,53,17,01/05/2024 08:00:02 AM,100000,1,1,60,120,60,BENIGN
            """;
    private static final String FIREWALL = """
            date,srcip,srcport,srcintf,dstip,dstport,dstintf,sessionid,proto,action,policyid,duration,sentbyte,rcvdbyte,\
            sentpkt,rcvdpkt
            2024-05-01T08:00:01Z,192.168.7.20,50000,lan,203.0.113.5,443,wan,91,6,accept,3,2,1500,9000,31,29
            2024-05-01T08:00:02Z,192.168.7.21,50001,lan,203.0.113.9,53,wan,92,17,accept,3,0,60,120,1,1
            """;

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
    @CsvSource({
        "ts, logged, timestamp",
        "id.orig_h, workstation, src_ip",
        "id.resp_h, contacted, dst_ip",
        "id.resp_p, target port, port",
        "proto, layer4, proto",
    })
    void proposesTheColumnOfZeek(String column, String renamed, String field) throws Exception {
        assertProposed(ZEEK, column, renamed, field);
    }

    @ParameterizedTest
    @CsvSource({
        "StartTime, began at, timestamp",
        "SrcAddr, Source host, src_ip",
        "DstAddr, Peer, dst_ip",
        "Proto, Traffic kind, proto",
        "Dport, Server port number, port",
        "SrcBytes, Octets sent out, up_bytes",
        "DstBytes, Response octets, down_bytes",
    })
    void proposesTheColumnOfArgus(String column, String renamed, String field) throws Exception {
        assertProposed(ARGUS, column, renamed, field);
    }

    @ParameterizedTest
    @CsvSource({
        "ts, first seen at, timestamp",
        "sa, sender, src_ip",
        "da, receiver, dst_ip",
        "dp, destPortNo, port",
        "pr, transport layer, proto"
    })
    void proposesTheColumnOfNfdump(String column, String renamed, String field) throws Exception {
        assertProposed(NFDUMP, column, renamed, field);
    }

    @ParameterizedTest
    @CsvSource({
        "Src IP, Initiator, src_ip",
        "Dst IP, Responder Address, dst_ip",
        "Dst Port, Port of server, port",
        "Timestamp, Started, timestamp",
    })
    void proposesTheColumnOfCicflowmeter(String column, String renamed, String field) throws Exception {
        assertProposed(CICFLOWMETER, column, renamed, field);
    }

    @ParameterizedTest
    @CsvSource({
        "date, eventstart, timestamp",
        "srcip, srcmachine, src_ip",
        "dstip, remotehost, dst_ip",
        "dstport, serviceport, port",
        "proto, ipproto_nr, proto",
        "sentbyte, bytessent_total, up_bytes",
        "rcvdbyte, byterecv, down_bytes",
    })
    void proposesTheColumnOfAFirewall(String column, String renamed, String field) throws Exception {
        assertProposed(FIREWALL, column, renamed, field);
    }

    @ParameterizedTest
    @CsvSource({"SrcBytes, zzz", "DstBytes, zzz", "Dport, zzz"})
    void proposesNothingWhereNoNameIsLikely(String column, String renamed) throws Exception {
        assertThat(advice(ARGUS, column, renamed)).endsWith("=COLUMN");
    }

    private void assertProposed(String text, String column, String renamed, String field) throws Exception {
        String name = renamed.contains(" ") ? "'" + renamed + "'" : renamed;

        assertThat(advice(text, column, renamed)).contains("--map " + field + "=" + name);
    }

    private String advice(String text, String column, String renamed) throws Exception {
        String header = text.substring(0, text.indexOf('\n'));
        String other = ("," + header + ",").replace("," + column + ",", "," + renamed + ",");
        assertThat(other).contains(renamed);
        String file = kit.write("f.csv", other.substring(1, other.length() - 1) + text.substring(text.indexOf('\n')));
        return new FormatDetector(kit.engine(), SourceKit.CATALOG, SourceSettings.usual())
                .detect(kit.find(file))
                .get(0)
                .complaint();
    }
}
