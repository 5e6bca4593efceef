// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Has files of nfcapd printed by the program nfdump, which knows all their versions. */
final class NfcapdDecoder implements Decoder {
    private static final String PROGRAM = "nfdump";

    /** The columns of nfdump's own CSV that are needed, with milliseconds, which that CSV lacks. */
    private static final String HEADER = "ts,te,pr,sa,da,sp,dp,ipkt,ibyt,opkt,obyt,flg\n";

    private static final String FORMAT = "fmt:%ts,%te,%pr,%sa,%da,%sp,%dp,%ipkt,%ibyt,%opkt,%obyt,%flg";
    private static final int MAGIC = 0xa50c;
    private static final int LAST_VERSION = 9;

    private final String program;

    NfcapdDecoder() {
        this(PROGRAM);
    }

    NfcapdDecoder(String program) {
        this.program = program;
    }

    /** A mark and a version, in either order of bytes. */
    @Override
    public boolean fits(Beginning beginning) {
        String text = beginning.text();
        if (text.length() < 4) {
            return false;
        }
        int little = text.charAt(1) << 8 | text.charAt(0);
        int big = text.charAt(0) << 8 | text.charAt(1);
        return (little == MAGIC && text.charAt(3) == 0 && text.charAt(2) <= LAST_VERSION)
                || (big == MAGIC && text.charAt(2) == 0 && text.charAt(3) <= LAST_VERSION);
    }

    @Override
    public Optional<List<String>> decode(Path file, String name, Path target) throws IOException {
        if (isAtHand(file)) {
            print(file.toAbsolutePath(), name, target);
        } else {
            Path plain = Files.createTempFile(target.getParent(), "nfcapd-", ".file");
            try (InputStream in = Beginning.open(file, name)) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            print(plain, name, target);
            Files.delete(plain);
        }
        return Optional.of(List.of());
    }

    /** A program opens what lies unpacked on this machine, and not what an engine alone reaches. */
    private static boolean isAtHand(Path file) throws IOException {
        return file.getFileSystem().equals(FileSystems.getDefault()) && !Beginning.isPacked(file);
    }

    private void print(Path file, String name, Path target) throws IOException {
        Files.writeString(target, HEADER, StandardCharsets.UTF_8);
        Path complaints = Files.createTempFile(target.getParent(), "nfdump-", ".err");
        ProcessBuilder builder = new ProcessBuilder(program, "-q", "-N", "-6", "-r", file.toString(), "-o", FORMAT);
        builder.environment().put("TZ", "UTC");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(target.toFile()));
        builder.redirectError(complaints.toFile());
        int code = run(builder, name);
        if (code != 0) {
            String text = new String(Files.readAllBytes(complaints), StandardCharsets.ISO_8859_1).strip();
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    name + " was written by nfcapd, but nfdump cannot read it (exit " + code + ": "
                            + (text.length() > 300 ? text.substring(0, 300) : text) + "). Is the file whole?");
        }
        Files.delete(complaints);
    }

    private int run(ProcessBuilder builder, String name) {
        Process process = start(builder, name);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.RESOURCES, "stopped", e);
        } finally {
            process.destroy();
        }
    }

    private Process start(ProcessBuilder builder, String name) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    name + " was written by nfcapd; to read it the program " + program
                            + " must be installed (on Debian: apt install nfdump). Or convert it where nfdump is:"
                            + " TZ=UTC nfdump -q -r FILE -o csv > FILE.csv",
                    e);
        }
    }
}
