// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Datagrams as an exporter sends them, one after another, made up: many flows of many addresses. */
final class ExporterFile {
    private static final int EPOCH_SECONDS = 1_772_614_809;
    private static final int UPTIME_MILLIS = 1_009_000;
    private static final int V5_HEADER = 24;
    private static final int V5_RECORD = 48;
    private static final int V5_RECORDS = 30;
    private static final int IPFIX_HEADER = 16;
    private static final int SET_HEADER = 4;
    private static final int IPFIX_RECORD = 33;
    private static final int IPFIX_RECORDS = 40;
    private static final int TEMPLATE = 256;

    /** Element ids of RFC 5102 and their lengths: addresses, ports, protocol, bytes, packets, begin in milliseconds. */
    private static final int[] ELEMENTS = {8, 4, 12, 4, 7, 2, 11, 2, 4, 1, 1, 8, 2, 4, 152, 8};

    private ExporterFile() {}

    /** What the exporter speaks. */
    enum Protocol {
        /** NetFlow, version 5: fixed records. */
        V5,
        /** RFC 7011: records by template. */
        IPFIX
    }

    static byte[] of(Protocol protocol, int records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (protocol == Protocol.IPFIX) {
            all.writeBytes(template());
        }
        int most = protocol == Protocol.V5 ? V5_RECORDS : IPFIX_RECORDS;
        for (int first = 0; first < records; first += most) {
            int count = Math.min(most, records - first);
            all.writeBytes(protocol == Protocol.V5 ? v5(first, count) : ipfix(first, count));
        }
        return all.toByteArray();
    }

    private static byte[] v5(int first, int count) {
        ByteBuffer datagram = ByteBuffer.allocate(V5_HEADER + count * V5_RECORD);
        datagram.putShort((short) 5)
                .putShort((short) count)
                .putInt(UPTIME_MILLIS)
                .putInt(EPOCH_SECONDS)
                .putInt(0);
        datagram.putInt(first).putShort((short) 0).putShort((short) 0);
        for (int record = first; record < first + count; record++) {
            datagram.putInt(client(record)).putInt(server(record)).putInt(0).putInt(0);
            datagram.putInt(10)
                    .putInt(1_500 + record % 9_000)
                    .putInt(record % 900_000)
                    .putInt(record % 900_000 + 90);
            datagram.putShort((short) port(record)).putShort((short) 443).putShort((short) 27);
            datagram.put((byte) 6).put((byte) 0).putLong(0);
        }
        return datagram.array();
    }

    private static byte[] template() {
        int length = IPFIX_HEADER + SET_HEADER + SET_HEADER + ELEMENTS.length * Short.BYTES;
        byte[] octets = new byte[length];
        ByteBuffer message = header(octets, 0);
        message.putShort((short) 2).putShort((short) (length - IPFIX_HEADER));
        message.putShort((short) TEMPLATE).putShort((short) (ELEMENTS.length / 2));
        for (int value : ELEMENTS) {
            message.putShort((short) value);
        }
        return octets;
    }

    private static byte[] ipfix(int first, int count) {
        int length = IPFIX_HEADER + SET_HEADER + count * IPFIX_RECORD;
        byte[] octets = new byte[length];
        ByteBuffer message = header(octets, first);
        message.putShort((short) TEMPLATE).putShort((short) (length - IPFIX_HEADER));
        for (int record = first; record < first + count; record++) {
            message.putInt(client(record))
                    .putInt(server(record))
                    .putShort((short) port(record))
                    .putShort((short) 443);
            message.put((byte) 6).putLong(1_500 + record % 9_000).putInt(10);
            message.putLong(EPOCH_SECONDS * 1_000L + record);
        }
        return octets;
    }

    private static ByteBuffer header(byte[] message, int sequence) {
        ByteBuffer header = ByteBuffer.wrap(message).putShort((short) 10).putShort((short) message.length);
        return header.putInt(EPOCH_SECONDS).putInt(sequence).putInt(1);
    }

    private static int client(int record) {
        return 10 << 24 | record % 5_000;
    }

    private static int server(int record) {
        return 198 << 24 | record % 70_001;
    }

    private static int port(int record) {
        return 1_024 + record % 60_000;
    }
}
