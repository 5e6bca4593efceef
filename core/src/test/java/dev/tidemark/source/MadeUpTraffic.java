// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.IpAddress;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Packets of made-up conversations, as a capture for tools that make flows of packets. */
final class MadeUpTraffic {
    static final int CONVERSATIONS = 120;

    /** 2026-03-04 09:00 UTC. */
    private static final long START = 1_772_614_800_000_000L;

    private static final int TCP = 6;
    private static final int UDP = 17;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private long packets;
    private long bytes;
    private long bytesOfV4;
    private long packetsOfV4;

    private MadeUpTraffic() {
        ByteBuffer head = ByteBuffer.allocate(24);
        head.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
        file.writeBytes(head.putInt(65_535).putInt(1).array());
    }

    /** Each third conversation is one of IPv6, each second one of UDP. */
    static MadeUpTraffic make() {
        MadeUpTraffic traffic = new MadeUpTraffic();
        for (int number = 0; number < CONVERSATIONS; number++) {
            traffic.converse(number);
        }
        return traffic;
    }

    byte[] capture() {
        return file.toByteArray();
    }

    long packets() {
        return packets;
    }

    /** From the headers of IP on. */
    long bytes() {
        return bytes;
    }

    long bytesOfV4() {
        return bytesOfV4;
    }

    long packetsOfV4() {
        return packetsOfV4;
    }

    private void converse(int number) {
        boolean isV6 = number % 3 == 0;
        byte[] client = address(isV6 ? "2001:db8::" + (number + 1) : "192.168.7." + (number + 1));
        byte[] server = address(isV6 ? "2001:db8:1::5" : "203.0.113." + (number % 9 + 1));
        long moment = START + number * 700_000L;
        if (number % 2 == 0) {
            send(moment, client, server, udp(40_000 + number, 53, 40));
            send(moment + 20_000, server, client, udp(53, 40_000 + number, 100 + number));
            return;
        }
        int[] flags = {2, 16, 24, 17};
        for (int turn = 0; turn < flags.length; turn++) {
            send(moment + turn * 10_000L, client, server, tcp(40_000 + number, 443, flags[turn], turn * 100));
            int back = turn == 0 ? 18 : flags[turn];
            send(moment + turn * 10_000L + 5_000, server, client, tcp(443, 40_000 + number, back, turn * 300 + number));
        }
    }

    private static byte[] address(String text) {
        return IpAddress.parse(text).orElseThrow().bytes();
    }

    /** With the protocol's number in front. */
    private static ByteBuffer udp(int from, int to, int length) {
        ByteBuffer datagram = ByteBuffer.allocate(1 + 8 + length).put((byte) UDP);
        datagram.putShort((short) from).putShort((short) to).putShort((short) (8 + length));
        return datagram.rewind();
    }

    private static ByteBuffer tcp(int from, int to, int flags, int length) {
        ByteBuffer segment = ByteBuffer.allocate(1 + 20 + length).put((byte) TCP);
        segment.putShort((short) from).putShort((short) to).putInt(1).putInt(1);
        segment.put((byte) 0x50).put((byte) flags).putShort((short) 1000);
        return segment.rewind();
    }

    private void send(long moment, byte[] from, byte[] to, ByteBuffer payload) {
        boolean isV4 = from.length == 4;
        int protocol = payload.get();
        int carried = payload.remaining();
        int length = (isV4 ? 20 : 40) + carried;
        ByteBuffer packet = ByteBuffer.allocate(16 + 14 + length);
        packet.putInt((int) (moment / 1_000_000)).putInt((int) (moment % 1_000_000));
        packet.putInt(14 + length).putInt(14 + length);
        packet.put(new byte[12]).putShort((short) (isV4 ? 0x0800 : 0x86dd));
        if (isV4) {
            ByteBuffer header = ByteBuffer.allocate(20);
            header.putShort((short) 0x4500).putShort((short) length).putInt(0x00010000);
            header.put((byte) 64)
                    .put((byte) protocol)
                    .putShort((short) 0)
                    .put(from)
                    .put(to);
            packet.put(header.putShort(10, checksum(header)).array());
        } else {
            packet.putInt(0x60000000)
                    .putShort((short) carried)
                    .put((byte) protocol)
                    .put((byte) 64);
            packet.put(from).put(to);
        }
        file.writeBytes(packet.put(payload).array());
        packets++;
        bytes += length;
        bytesOfV4 += isV4 ? length : 0;
        packetsOfV4 += isV4 ? 1 : 0;
    }

    private static short checksum(ByteBuffer header) {
        int sum = 0;
        for (int place = 0; place < 20; place += 2) {
            sum += Short.toUnsignedInt(header.getShort(place));
        }
        return (short) ~((sum & 0xffff) + (sum >>> 16));
    }
}
