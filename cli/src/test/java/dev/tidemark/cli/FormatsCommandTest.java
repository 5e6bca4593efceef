// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatsCommandTest {
    private static final String ROW = "1700000000,192.0.2.1,192.0.2.2,tcp,443,1,2,x\n";

    @TempDir
    private Path folder;

    @Test
    void listsTheFormatsThatComeWithTheProgram() {
        Outcome outcome = Outcome.of("formats", "list");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.matches("zeek-conn +zeek-tsv, .*csv.* +Zeek conn.log"));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void callsFilesOfWhichRowsAreMadeByTheirOwnNames() {
        Outcome list = Outcome.of("formats", "list");
        Outcome shown = Outcome.of("formats", "show", "netflow-datagrams");

        assertThat(list.out().lines())
                .anyMatch(line -> line.matches("netflow-datagrams +datagrams, pcap, pcapng +NetFlow v5.*"))
                .anyMatch(line -> line.matches("azure-flow-logs +json +Azure.*"))
                .anyMatch(line -> line.matches("nfdump-csv +csv, nfcapd +nfdump.*"));
        assertThat(shown.out())
                .containsPattern("files +datagrams, pcap, pcapng\n")
                .contains("told by   its content; rows made of it have the columns export_start");
        assertThat(shown.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    @Test
    void showsHowAFormatIsToldAndRead() {
        Outcome outcome = Outcome.of("formats", "show", "zeek-conn");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("zeek-conn: Zeek conn.log\n")
                .contains("the columns id.orig_h, id.resp_h", "bare numbers are seconds since 1970")
                .containsPattern("up_bytes +orig_ip_bytes; where that is empty orig_bytes; else 0\n")
                .containsPattern("state +conn_state \\(not needed\\)\n");
        assertThat(outcome.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    @Test
    void namesTheNearestFormat() {
        Outcome outcome = Outcome.of("formats", "show", "zeek-con");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("No format 'zeek-con'", "zeek-conn");
    }

    @Test
    void saysHowTheColumnsOfAFileAreTaken() throws IOException {
        Path file = write("my flows.csv", "ts,src,dst,proto,port,up_bytes,down_bytes,colour\n" + ROW);

        Outcome outcome = Outcome.of("formats", "detect", file);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith(file + ": csv, taken for general (")
                .containsPattern("\n  src +src_ip\n")
                .containsPattern("\n  colour +not used\n")
                .containsPattern("\nnot in it +src_port, duration, up_packets, down_packets, state\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void namesEachFieldThatAColumnGives() throws IOException {
        Path file = Path.of("..", "formats", "argus-binetflow", "sample.binetflow");

        assertThat(Outcome.of("formats", "detect", file).out())
                .containsPattern("\n  TotBytes +down_bytes\n")
                .containsPattern("\n  SrcBytes +up_bytes, down_bytes\n");
    }

    @Test
    void saysOfColumnsThatTellWhichRowsAreFlowsWhatTheyTell() {
        Path formats = Path.of("..", "formats");

        Outcome outcome = Outcome.of(
                "formats",
                "detect",
                formats.resolve("suricata-eve/sample.json"),
                formats.resolve("aws-vpc/sample.log"),
                formats.resolve("argus-ra/sample.csv"));

        assertThat(outcome.out())
                .containsPattern("\n  event_type +flows are rows with flow\n")
                .containsPattern("\n  log-status +left out are rows with nodata, skipdata\n")
                .containsPattern("\n  Proto +proto; left out are rows with arp, ");
        assertThat(outcome.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80 || !line.startsWith("  "));
    }

    @Test
    void saysOfDatagramsThatTheyWereUnpacked() {
        Path file = Path.of("..", "formats", "netflow-datagrams", "sample-v9.nf");

        Outcome outcome = Outcome.of("formats", "detect", file);

        assertThat(outcome.out()).startsWith(file + ": unpacked into rows, taken for netflow-datagrams (");
    }

    @Test
    void namesTheOptionThatWouldHelpAndTakesIt() throws IOException {
        Path file = write("flows.csv", "ts,ip of source,dst,proto,port,up_bytes,down_bytes,colour\n" + ROW);

        Outcome refused = Outcome.of("formats", "detect", file);
        Outcome mapped = Outcome.of("formats", "detect", file, "--map", "src_ip=ip of source");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out())
                .contains(": cannot be read; csv, taken for general")
                .contains("--map src_ip='ip of source'");
        assertThat(mapped.code()).isZero();
        assertThat(mapped.out()).containsPattern("\n  ip of source +src_ip\n");
    }

    @Test
    void refusesAColumnThatIsNotThere() throws IOException {
        Path file = write("flows.csv", "ts,src,dst,proto,port,up_bytes,down_bytes,colour\n" + ROW);

        Outcome outcome = Outcome.of("formats", "detect", file, "--map", "src_ip=sorce");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no file has a column sorce");
    }

    @Test
    void readsAFolderThatHoldsOtherThingsToo() throws IOException {
        write("flows.csv", "ts,src,dst,proto,port,up_bytes,down_bytes,colour\n" + ROW);
        write("README", "just words\n");

        Outcome outcome = Outcome.of("formats", "detect", folder);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("README: cannot be read", "is text without columns", "taken for general");
    }

    @Test
    void doesNotMoveTheTerminalByNamesOfColumns() throws IOException {
        Path file = write("flows.csv", "ts,src,dst,proto,port,up_bytes,down_bytes,a\u001b[2Jb\n" + ROW);

        Outcome outcome = Outcome.of("formats", "detect", file);

        assertThat(outcome.out()).contains("a\\u001b[2Jb").doesNotContain("\u001b");
    }

    @Test
    void namesItsVerbs() {
        Outcome outcome = Outcome.of("formats");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("list, show or detect");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
