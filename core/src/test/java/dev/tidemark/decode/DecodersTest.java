// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecodersTest {
    @TempDir
    Path folder;

    @Test
    void leavesAloneWhatCanBeReadAsItStands() throws Exception {
        assertThat(new Decoders(folder).decode(write("a.json", "{\"a\":1}\n{\"a\":2}\n"), "a"))
                .isEmpty();
        assertThat(new Decoders(folder).decode(write("a.csv", "a,b\n1,2\n"), "a"))
                .isEmpty();
        assertThat(new Decoders(folder).decode(write("broken.json", "{\"a\":nonsense}\n{\"a\":2}\n"), "a"))
                .isEmpty();
        assertThat(new Decoders(folder).decode(write("empty", ""), "a")).isEmpty();
    }

    @Test
    void saysWhereAFileMayNotBeRead() throws Exception {
        Path file = write("secret.csv", "a,b\n1,2\n");
        assertThat(file.toFile().setReadable(false)).isTrue();
        assumeFalse(Files.isReadable(file), "somebody who may read everything");

        assertThatThrownBy(() -> new Decoders(folder).decode(file, "secret.csv"))
                .hasMessageStartingWith("Cannot read secret.csv: you may not.");
    }

    @Test
    void laysAnArrayAndObjectsOverSeveralLinesDownAsLines() throws Exception {
        assertThat(decoded("[{\"a\":{\"b\":1}},\n {\"a\":\"x\\ny\"}]"))
                .containsExactly("{\"a\":{\"b\":1}}", "{\"a\":\"x\\ny\"}");
        assertThat(decoded("{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n")).containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void keepsTheWholeObjectsOfAnArrayThatIsCut() throws Exception {
        assertThat(decoded("[{\"a\":1},{\"a\":2},{\"a\":\"tru")).startsWith("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void refusesObjectsNestedBeyondSense() throws Exception {
        List<String> lines = decoded("[{\"a\":1}," + "{\"a\":".repeat(5_000));

        assertThat(lines.get(0)).isEqualTo("{\"a\":1}");
        assertThat(lines).hasSizeLessThan(4);
    }

    @Test
    void unpacksTuplesOfBothKindsOfAzuresLogs() {
        assertThat(AzureDecoder.row("1714550403,192.168.7.20,203.0.113.5,50000,443,T,O,A,E,10,1500,12,9000"))
                .isEqualTo("1714550403000,192.168.7.20,203.0.113.5,50000,443,tcp,E,10,1500,12,9000\n");
        assertThat(AzureDecoder.row("1714550403,192.168.7.20,203.0.113.5,50000,443,U,O,D"))
                .isEqualTo("1714550403000,192.168.7.20,203.0.113.5,50000,443,udp,D,,,,\n");
        assertThat(AzureDecoder.row("1714550403000,192.168.7.20,203.0.113.5,50000,443,6,O,C,NX,1,2,3,4"))
                .isEqualTo("1714550403000,192.168.7.20,203.0.113.5,50000,443,6,C,1,2,3,4\n");
    }

    @Test
    void keepsATupleOfAnotherKindOnOneLineOfItsOwn() {
        assertThat(AzureDecoder.row("a,\"b\nc")).isEqualTo("a,bc\n");
    }

    @Test
    void unpacksAzuresLogsThatArePacked() throws Exception {
        Path file = folder.resolve("PT1H.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("{\"records\":[{\"flowRecords\":{\"flows\":[{\"flowGroups\":[{\"rule\":\"x\",\"flowTuples\":["
                            + "\"1714550403000,192.168.7.20,203.0.113.5,50000,443,6,O,E,NX,1,2,3,4\"]}]}]}}]}")
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Files.readAllLines(
                        new Decoders(folder).decode(file, "a").orElseThrow().text()))
                .hasSize(2)
                .last()
                .isEqualTo("1714550403000,192.168.7.20,203.0.113.5,50000,443,6,E,1,2,3,4");
    }

    @Test
    void saysWhichProgramIsMissingForFilesOfNfcapd() throws Exception {
        NfcapdDecoder decoder =
                new NfcapdDecoder(folder.resolve("no-such-program").toString());
        Path file = Files.write(folder.resolve("nfcapd.202405010800"), new byte[] {0x0c, (byte) 0xa5, 2, 0, 0, 0});

        assertThat(decoder.fits(Beginning.of(file))).isTrue();
        assertThatThrownBy(() -> decoder.decode(file, "nfcapd.1", folder.resolve("out")))
                .hasMessageContaining("nfcapd.1 was written by nfcapd")
                .hasMessageContaining("apt install nfdump");
    }

    @Test
    void saysThatAFileOfNfcapdIsBroken() throws Exception {
        Path program = write("nfdump", "#!/bin/sh\necho 'damaged block' >&2\nexit 3\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        NfcapdDecoder decoder = new NfcapdDecoder(program.toString());

        assertThatThrownBy(() -> decoder.decode(program, "nfcapd.1", folder.resolve("out")))
                .hasMessageContaining("exit 3: damaged block");
    }

    @Test
    void printsAFileOfNfcapdUnderTheNamesOfItsCsv() throws Exception {
        Path program = write("nfdump", "#!/bin/sh\necho \"2024-05-01 08:00:01.000,x,$TZ\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        new NfcapdDecoder(program.toString()).decode(program, "nfcapd.1", folder.resolve("out"));

        assertThat(Files.readAllLines(folder.resolve("out")))
                .containsExactly("ts,te,pr,sa,da,sp,dp,ipkt,ibyt,opkt,obyt,flg", "2024-05-01 08:00:01.000,x,UTC");
    }

    @Test
    void printsAPackedFileOfNfcapdAfterUnpackingIt() throws Exception {
        Path program = write("nfdump", "#!/bin/sh\ncat \"$5\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path file = folder.resolve("nfcapd.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(new byte[] {0x0c, (byte) 0xa5, 2, 0, '\n'});
        }
        NfcapdDecoder decoder = new NfcapdDecoder(program.toString());

        assertThat(decoder.fits(Beginning.of(file))).isTrue();
        decoder.decode(file, "nfcapd.gz", folder.resolve("out"));

        assertThat(Files.readAllBytes(folder.resolve("out"))).endsWith(0x0c, 0xa5, 2, 0, '\n');
    }

    @Test
    void bringsAFileOfNfcapdToTheProgramFromWhereNoProgramReaches() throws Exception {
        Path program = write("nfdump", "#!/bin/sh\ncat \"$5\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path elsewhere = folder.resolve("elsewhere.zip");

        try (FileSystem store = FileSystems.newFileSystem(elsewhere, Map.of("create", "true"))) {
            Path file = Files.writeString(store.getPath("/nfcapd.1"), "what it holds\n");
            new NfcapdDecoder(program.toString()).decode(file, "nfcapd.1", folder.resolve("out"));
        }

        assertThat(Files.readAllLines(folder.resolve("out"))).contains("what it holds");
    }

    private List<String> decoded(String text) throws IOException {
        return Files.readAllLines(new Decoders(folder)
                .decode(write("f.json", text), "f.json")
                .orElseThrow()
                .text());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
