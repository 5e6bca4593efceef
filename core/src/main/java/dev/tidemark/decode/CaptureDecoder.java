// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unpacks the datagrams of NetFlow and IPFIX out of a capture of packets, pcap or pcapng, whatever their ports. */
final class CaptureDecoder implements Decoder {
    /** Captures follow each other: an exporter need not repeat its templates in each. */
    private final Map<Datagrams.Source, Exporter> exporters = new LinkedHashMap<>();

    @Override
    public boolean fits(Beginning beginning) {
        byte[] bytes = beginning.text().getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= Integer.BYTES
                && PacketFile.isOne(ByteBuffer.wrap(bytes).getInt());
    }

    @Override
    public Optional<List<String>> decode(Path file, String name, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                InputStream in = Beginning.open(file, name)) {
            ExportRows rows = new ExportRows(out);
            Datagrams datagrams = new Datagrams(exporters, rows);
            boolean hasDatagrams = take(in, datagrams, rows);
            List<String> notes = datagrams.notes();
            if (hasDatagrams && rows.rows() == 0) {
                throw ExportFileDecoder.empty(name, notes);
            }
            return hasDatagrams ? Optional.of(notes) : Optional.empty();
        }
    }

    /** True where one of the packets was what is looked for. */
    private static boolean take(InputStream in, Datagrams datagrams, ExportRows rows) throws IOException {
        boolean hasDatagrams = false;
        try {
            PacketFile packets = new PacketFile(in);
            for (PacketFile.Packet packet = packets.next(); packet != null; packet = packets.next()) {
                Optional<UdpDatagram> datagram = UdpDatagram.of(packet);
                boolean isOne = datagram.isPresent()
                        && Datagrams.isLikely(datagram.get().payload());
                if (isOne) {
                    hasDatagrams = true;
                    datagrams.take(datagram.get().payload(), datagram.get().from());
                }
            }
        } catch (EOFException e) {
            if (hasDatagrams) {
                rows.writeCut();
            }
        }
        return hasDatagrams;
    }
}
