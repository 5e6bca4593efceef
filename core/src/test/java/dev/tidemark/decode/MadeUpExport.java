// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Datagrams of exporters and captures of them, made up. */
final class MadeUpExport {
    static final int SENT = 1_772_614_809;
    static final int UPTIME = 1_009_000;
    private static final byte[] CLIENT = {(byte) 192, (byte) 168, 7, 20};
    private static final byte[] SERVER = {(byte) 203, 0, 113, 5};

    private MadeUpExport() {}

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 2);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    static byte[] ints(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
        for (long value : values) {
            buffer.putInt((int) value);
        }
        return buffer.array();
    }

    /** With one record, whose flow began and ended so, by the exporter's count of milliseconds. */
    static byte[] v5(int count, int sampling, long first, long last) {
        return join(
                shorts(5, count),
                ints(UPTIME, SENT, 500_000_000, 1),
                shorts(0, sampling),
                CLIENT,
                SERVER,
                ints(0),
                shorts(1, 2),
                ints(10, 1500, first, last),
                shorts(50_000, 443),
                new byte[] {0, 27, 6, 0},
                ints(0, 0));
    }

    static byte[] v9(int domain, byte[]... sets) {
        return join(shorts(9, sets.length), ints(UPTIME, SENT, 1, domain), join(sets));
    }

    static byte[] ipfix(int domain, byte[]... sets) {
        byte[] body = join(sets);
        return join(shorts(10, 16 + body.length), ints(SENT, 1, domain), body);
    }

    static byte[] set(int id, byte[]... parts) {
        byte[] body = join(parts);
        return join(shorts(id, 4 + body.length), body);
    }

    /** Addresses, ports, protocol and bytes: 17 octets a record. */
    static byte[] template(int id) {
        return join(shorts(id, 6), shorts(8, 4, 12, 4, 7, 2, 11, 2, 4, 1, 1, 4));
    }

    static byte[] record(int bytes) {
        return join(CLIENT, SERVER, shorts(50_000, 443), new byte[] {6}, ints(bytes));
    }

    /** In a datagram of IPv4 from 192.0.2.1. */
    static byte[] packet(byte[] payload) {
        return join(
                shorts(0x4500, 28 + payload.length, 1, 0, 0x4011, 0),
                new byte[] {(byte) 192, 0, 2, 1, (byte) 192, 0, 2, 2},
                shorts(50_000, 2055, 8 + payload.length, 0),
                payload);
    }

    static byte[] packet6(byte[] payload) {
        byte[] address = join(ints(0x20010db8L, 0, 0, 1));
        return join(
                ints(0x60000000L),
                shorts(16 + payload.length, 0x0040),
                address,
                address,
                // Options for hops stand before UDP.
                join(new byte[] {17, 0, 1, 4}, ints(0)),
                shorts(50_000, 2055, 8 + payload.length, 0),
                payload);
    }

    static byte[] pcap(int link, byte[]... packets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(join(ints(0xa1b2c3d4L), shorts(2, 4), ints(0, 0, 65_535, link)));
        for (byte[] packet : packets) {
            file.writeBytes(join(ints(1, 0, packet.length, packet.length), packet));
        }
        return file.toByteArray();
    }
}
