// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Unpacks files of NetFlow v5, v9 or IPFIX datagrams, one after the other as they came. */
final class ExportFileDecoder implements Decoder {
    private static final int LARGEST = 65_535;
    private static final int SET_HEADER = 4;

    @Override
    public boolean fits(Beginning beginning) {
        return Datagrams.isLikely(ByteBuffer.wrap(beginning.text().getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    public Optional<List<String>> decode(Path file, String name, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                DataInputStream in = new DataInputStream(Beginning.open(file, name))) {
            ExportRows rows = new ExportRows(out);
            Datagrams datagrams = new Datagrams(new LinkedHashMap<>(), rows);
            take(in, datagrams, rows, name);
            List<String> notes = datagrams.notes();
            if (rows.rows() == 0) {
                throw empty(name, notes);
            }
            return Optional.of(notes);
        }
    }

    static TidemarkException empty(String name, List<String> notes) {
        return new TidemarkException(
                ErrorCode.BAD_DATA,
                name + " holds datagrams of NetFlow or IPFIX, but no record of a flow between two addresses in them. "
                        + String.join(" ", notes));
    }

    private static void take(DataInputStream in, Datagrams datagrams, ExportRows rows, String name) throws IOException {
        ByteBuffer octets = ByteBuffer.allocate(LARGEST);
        try {
            int version = in.read() << 8 | in.read();
            while (version >= 0) {
                octets.clear();
                octets.putShort((short) version);
                boolean isOne = version == Datagrams.V5 || version == Datagrams.V9 || version == Datagrams.IPFIX;
                int next = isOne ? fill(in, octets, version) : -1;
                if (!isOne) {
                    // Out of step: where the next datagram begins is not known.
                    rows.writeBroken();
                    return;
                }
                datagrams.take(octets.flip(), name);
                version = next;
            }
        } catch (EOFException e) {
            rows.writeCut();
        }
    }

    /** Reads the rest of a datagram; returns the version of the one behind it, below 0 at the end. */
    private static int fill(DataInputStream in, ByteBuffer octets, int version) throws IOException {
        int second = in.readUnsignedShort();
        octets.putShort((short) second);
        switch (version) {
            case Datagrams.V5 -> read(in, octets, Datagrams.V5_HEADER + second * Datagrams.V5_RECORD - SET_HEADER);
            case Datagrams.IPFIX -> read(in, octets, second - SET_HEADER);
            default -> {
                read(in, octets, Datagrams.V9_HEADER - SET_HEADER);
                return fillSets(in, octets);
            }
        }
        return in.read() << 8 | in.read();
    }

    /** NetFlow v9 does not say how long a datagram is; numbers of sets and of versions are never the same. */
    private static int fillSets(DataInputStream in, ByteBuffer octets) throws IOException {
        while (true) {
            int id = in.read() << 8 | in.read();
            boolean isSet = id == 0 || id == 1 || id >= RecordSets.FIRST_DATA;
            if (!isSet) {
                return id;
            }
            int length = in.readUnsignedShort();
            if (length < SET_HEADER || octets.remaining() < length) {
                return 0;
            }
            octets.putShort((short) id).putShort((short) length);
            read(in, octets, length - SET_HEADER);
        }
    }

    private static void read(DataInputStream in, ByteBuffer octets, int length) throws IOException {
        if (length < 0 || length > octets.remaining()) {
            // A header that lies; the datagram is taken as far as it goes.
            return;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        octets.put(bytes);
    }
}
