// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Packings that are not read, told by the first bytes; each with the command that unpacks it. */
enum Archive {
    XZ("\u00fd7zXZ\u0000", 0, "packed by xz", "xz -dc FILE | tidemark detect -"),
    BZIP2("1AY&SY", 4, "packed by bzip2", "bzip2 -dc FILE | tidemark detect -"),
    LZ4("\u0004\"M\u0018", 0, "packed by lz4", "lz4 -dc FILE | tidemark detect -"),
    ZIP(
            "PK\u0003\u0004",
            0,
            "a zip archive, as spreadsheets are too",
            "unzip FILE -d flows; of a spreadsheet save CSV"),
    SEVEN_ZIP("7z\u00bc\u00af'\u001c", 0, "a 7z archive", "7z x FILE -oflows"),
    TAR("ustar", 257, "a tar archive", "mkdir flows; tar -xf FILE -C flows");

    private final byte[] mark;
    private final int place;
    private final String title;
    private final String command;

    Archive(String mark, int place, String title, String command) {
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
        this.place = place;
        this.title = title;
        this.command = command;
    }

    /** Empty where the bytes begin as something else. */
    static Optional<Archive> of(byte[] bytes) {
        return Arrays.stream(values()).filter(archive -> archive.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        int end = place + mark.length;
        return bytes.length >= end && Arrays.equals(bytes, place, end, mark, 0, mark.length);
    }

    /** For people, without a stop at its end. */
    String complaint() {
        return "is " + title + ". Unpack it first: " + command;
    }
}
