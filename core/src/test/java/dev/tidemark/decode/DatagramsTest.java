// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import static dev.tidemark.decode.MadeUpExport.ints;
import static dev.tidemark.decode.MadeUpExport.ipfix;
import static dev.tidemark.decode.MadeUpExport.join;
import static dev.tidemark.decode.MadeUpExport.packet;
import static dev.tidemark.decode.MadeUpExport.packet6;
import static dev.tidemark.decode.MadeUpExport.pcap;
import static dev.tidemark.decode.MadeUpExport.record;
import static dev.tidemark.decode.MadeUpExport.set;
import static dev.tidemark.decode.MadeUpExport.shorts;
import static dev.tidemark.decode.MadeUpExport.template;
import static dev.tidemark.decode.MadeUpExport.v5;
import static dev.tidemark.decode.MadeUpExport.v9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datagrams of NetFlow and IPFIX, those that lie among them. */
final class DatagramsTest {
    private static final String SENT = "1772614809000000,1772614809000000,6,192.168.7.20,203.0.113.5,50000,443,";

    @TempDir
    Path folder;

    @Test
    void countsTheTimesOfNetflow5FromTheExportersStart() throws Exception {
        assertThat(rows(v5(1, 0, 1_000_000, 1_002_500)))
                .containsExactly("1772614800500000,1772614803000000,6,192.168.7.20,203.0.113.5,50000,443,1500,10,,,27");
    }

    @Test
    void knowsThatAnExportersCountBeginsAnewAfterSevenWeeks() throws Exception {
        long before = 0x1_0000_0000L - 1_000;

        assertThat(rows(v5(1, 0, before, 500)))
                .singleElement()
                .asString()
                .startsWith("1772613799500000,1772613801000000,");
    }

    @Test
    void readsDatagramsOfAllVersionsOutOfOneFile() throws Exception {
        byte[] both = v9(1, set(0, template(256)), set(256, record(7), record(8)));

        assertThat(rows(join(v5(1, 0, 0, 0), both, ipfix(1, set(2, template(300)), set(300, record(9))), both)))
                .hasSize(6)
                .endsWith(SENT + "7,,,,", SENT + "8,,,,");
    }

    @Test
    void saysThatAnExporterSamples() throws Exception {
        byte[] options = set(1, shorts(258, 4, 4, 1, 4, 34, 4));
        byte[] file = v9(1, set(0, template(256)), options, set(258, ints(1, 100)), set(256, record(7)));

        assertThat(decode(file).orElseThrow().notes())
                .singleElement()
                .asString()
                .contains("looks at 1 of 100 packets");
        assertThat(decode(v5(1, 0x4000 | 50, 0, 0)).orElseThrow().notes())
                .singleElement()
                .asString()
                .contains("looks at 1 of 50 packets");
    }

    @Test
    void keepsRecordsUntilTheirTemplateComesAndTheirExportersApart() throws Exception {
        byte[] other = join(shorts(256, 3), shorts(8, 4, 12, 4, 1, 4));

        assertThat(rows(join(
                        v9(1, set(256, record(7))),
                        v9(2, set(0, other)),
                        v9(1, set(0, template(256)), set(256, record(8))))))
                .containsExactly(SENT + "7,,,,", SENT + "8,,,,");
    }

    @Test
    void saysHowManyRecordsCameWithoutTheirTemplate() throws Exception {
        byte[] file = join(v5(1, 0, 0, 0), v9(1, set(256, record(7)), set(257, record(7))));

        assertThat(decode(file).orElseThrow().notes())
                .singleElement()
                .asString()
                .startsWith("2 sets of records left out");
        assertThatThrownBy(() -> decode(v9(1, set(256, record(7)))))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("f.nf holds datagrams")
                .hasMessageContaining("the template");
    }

    @Test
    void passesOverFieldsOfMakersAndReadsThoseOfTheWayBack() throws Exception {
        byte[] fields = join(
                shorts(300, 5, 8, 4, 12, 4, 1, 4, 0x8000 | 100, 0xffff),
                ints(32_473),
                shorts(0x8000 | 1, 4),
                ints(29_305));
        byte[] data = join(
                record(0).length > 8 ? Arrays.copyOf(record(0), 8) : new byte[0],
                ints(40),
                new byte[] {3, 1, 2, 3},
                ints(90));

        assertThat(rows(ipfix(1, set(2, fields), set(300, data))))
                .singleElement()
                .asString()
                .endsWith("192.168.7.20,203.0.113.5,,,40,,90,,");
    }

    @Test
    void readsCapturesOnEveryKindOfNetwork() throws Exception {
        byte[] datagram = v5(1, 0, 0, 0);
        byte[] ethernet = join(new byte[12], shorts(0x0800), packet(datagram));
        byte[] tagged = join(new byte[12], shorts(0x8100, 7, 0x86dd), packet6(datagram));
        byte[] cooked = join(new byte[14], shorts(0x0800), packet(datagram));
        byte[] cooked2 = join(shorts(0x86dd), new byte[18], packet6(datagram));

        assertThat(rows(pcap(1, ethernet, tagged))).hasSize(2);
        assertThat(rows(pcap(113, cooked))).hasSize(1);
        assertThat(rows(pcap(276, cooked2))).hasSize(1);
        assertThat(rows(pcap(101, packet(datagram), packet6(datagram)))).hasSize(2);
        assertThat(rows(pcap(0, join(ints(2), packet(datagram))))).hasSize(1);
    }

    @Test
    void leavesCapturesOfOtherPacketsAsTheyStand() throws Exception {
        assertThat(decode(pcap(101, packet(new byte[40]), new byte[3], new byte[0])))
                .isEmpty();
    }

    @Test
    void remembersTemplatesFromOneCaptureToTheNext() throws Exception {
        Decoders decoders = new Decoders(folder);
        Path first =
                Files.write(folder.resolve("1"), pcap(101, packet(v9(1, set(0, template(256)), set(256, record(1))))));
        Path second = Files.write(folder.resolve("2"), pcap(101, packet(v9(1, set(256, record(2))))));

        decoders.decode(first, "1");

        assertThat(Files.readAllLines(decoders.decode(second, "2").orElseThrow().text()))
                .contains(SENT + "2,,,,");
    }

    @Test
    void readsWhatIsWholeOfAFileThatIsCut() throws Exception {
        byte[] whole = join(v5(1, 0, 0, 0), v5(1, 0, 0, 0));

        for (int length = 73; length < whole.length; length++) {
            assertThat(text(Arrays.copyOf(whole, length)))
                    .hasSizeBetween(2, 3)
                    .startsWith(text(v5(1, 0, 0, 0)).get(0));
        }
    }

    @Test
    void countsDatagramsThatLie() throws Exception {
        byte[] good = v5(1, 0, 0, 0);
        byte[] long9 = v9(1, set(0, template(256)), join(shorts(256, 4_000), record(1)));
        byte[] manyFields = ipfix(1, set(2, shorts(300, 60_000)));
        byte[] emptyFields = ipfix(1, set(2, shorts(300, 2, 8, 0, 12, 0)), set(300, record(1)));

        assertThat(text(pcap(101, packet(good), packet(long9), packet(manyFields), packet(emptyFields))))
                .hasSize(4)
                .endsWith("0", "0");
    }

    @Test
    void comesToAnEndWhateverTheBytes() throws Exception {
        Random random = new Random(11);
        byte[] whole = join(
                v5(1, 0, 0, 0),
                v9(1, set(0, template(256)), set(256, record(7), record(8))),
                ipfix(1, set(2, template(300)), set(300, record(9))));
        byte[] capture = pcap(101, packet(whole), packet(v5(1, 0, 0, 0)), packet6(v5(1, 0, 0, 0)));

        for (int turn = 0; turn < 2_000; turn++) {
            byte[] broken = (turn % 2 == 0 ? whole : capture).clone();
            for (int number = 0; number < 4; number++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(linesOrRefused(broken)).isLessThan(40);
        }
    }

    private int linesOrRefused(byte[] bytes) throws IOException {
        try {
            return text(bytes).size();
        } catch (TidemarkException e) {
            return 0;
        }
    }

    private List<String> rows(byte[] bytes) throws IOException {
        List<String> lines = text(bytes);
        return lines.subList(Math.min(1, lines.size()), lines.size());
    }

    private List<String> text(byte[] bytes) throws IOException {
        Optional<Decoded> decoded = decode(bytes);
        return decoded.isEmpty() ? List.of() : Files.readAllLines(decoded.get().text());
    }

    private Optional<Decoded> decode(byte[] bytes) throws IOException {
        return new Decoders(folder).decode(Files.write(folder.resolve("f.nf"), bytes), "f.nf");
    }
}
