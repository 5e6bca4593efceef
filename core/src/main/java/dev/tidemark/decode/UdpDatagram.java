// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import dev.tidemark.flow.IpAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a packet carries over UDP.
 *
 * @param from the sender's address
 * @param payload as far as it was captured
 */
record UdpDatagram(String from, ByteBuffer payload) {
    private static final int ETHERNET = 1;
    private static final int COOKED = 113;
    private static final int COOKED_2 = 276;
    private static final int V4_TYPE = 0x0800;
    private static final int V6_TYPE = 0x86dd;
    private static final int MOST_TAGS = 4;
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;
    private static final int V6_HEADER = 40;
    private static final int MOST_EXTENSIONS = 8;
    private static final int FRAGMENT_BITS = 0x3fff;

    /** Looks for UDP in a packet; empty for all else, and for pieces of a datagram that was cut in pieces on its way. */
    static Optional<UdpDatagram> of(PacketFile.Packet packet) {
        ByteBuffer octets = packet.octets().duplicate().order(ByteOrder.BIG_ENDIAN);
        int start = ipStart(packet.link(), octets);
        if (start < 0 || start >= octets.limit()) {
            return Optional.empty();
        }
        return switch (octets.get(start) >> 4 & 0xf) {
            case 4 -> v4(octets, start);
            case 6 -> v6(octets, start);
            default -> Optional.empty();
        };
    }

    /** Where IP begins, below 0 where something else is carried. */
    private static int ipStart(int link, ByteBuffer octets) {
        return switch (link) {
            case ETHERNET -> behindTags(octets, 12);
            case COOKED -> behindTags(octets, 14);
            case COOKED_2 -> isIp(octets, 0) ? 20 : -1;
            // A loopback of BSD: four octets that say which family, in the order of the machine.
            case 0, 108 -> 4;
            // Bare IP, under the numbers that systems have given it.
            case 12, 14, 101, 228, 229 -> 0;
            default -> -1;
        };
    }

    private static int behindTags(ByteBuffer octets, int typeAt) {
        int place = typeAt;
        for (int tags = 0; tags <= MOST_TAGS; tags++) {
            if (isIp(octets, place)) {
                return place + 2;
            }
            place += 4;
        }
        return -1;
    }

    private static boolean isIp(ByteBuffer octets, int place) {
        if (place + 2 > octets.limit()) {
            return false;
        }
        int type = Short.toUnsignedInt(octets.getShort(place));
        return type == V4_TYPE || type == V6_TYPE;
    }

    private static Optional<UdpDatagram> v4(ByteBuffer octets, int start) {
        if (start + 20 > octets.limit() || octets.get(start + 9) != UDP) {
            return Optional.empty();
        }
        boolean isPiece = (octets.getShort(start + 6) & FRAGMENT_BITS) != 0;
        int header = (octets.get(start) & 0xf) * 4;
        return isPiece || header < 20 ? Optional.empty() : udp(octets, start + header, address(octets, start + 12, 4));
    }

    private static Optional<UdpDatagram> v6(ByteBuffer octets, int start) {
        if (start + V6_HEADER > octets.limit()) {
            return Optional.empty();
        }
        int next = Byte.toUnsignedInt(octets.get(start + 6));
        int place = start + V6_HEADER;
        for (int extensions = 0; extensions < MOST_EXTENSIONS && isExtension(next); extensions++) {
            if (place + 2 > octets.limit()) {
                return Optional.empty();
            }
            next = Byte.toUnsignedInt(octets.get(place));
            place += (Byte.toUnsignedInt(octets.get(place + 1)) + 1) * 8;
        }
        return next == UDP ? udp(octets, place, address(octets, start + 8, 16)) : Optional.empty();
    }

    /** Options for hops and for the destination, and routing. */
    private static boolean isExtension(int next) {
        return next == 0 || next == 43 || next == 60;
    }

    private static String address(ByteBuffer octets, int place, int length) {
        byte[] address = new byte[length];
        octets.get(place, address);
        return IpAddress.ofBytes(address).toString();
    }

    private static Optional<UdpDatagram> udp(ByteBuffer octets, int place, String from) {
        if (place + UDP_HEADER > octets.limit()) {
            return Optional.empty();
        }
        int said = Short.toUnsignedInt(octets.getShort(place + 4)) - UDP_HEADER;
        int there = octets.limit() - place - UDP_HEADER;
        int length = Math.min(said, there);
        return length <= 0
                ? Optional.empty()
                : Optional.of(new UdpDatagram(from, octets.slice(place + UDP_HEADER, length)));
    }
}
