// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the packets of a capture, pcap or pcapng, one by one. */
final class PacketFile {
    private static final int MICROS = 0xa1b2c3d4;
    private static final int NANOS = 0xa1b23c4d;
    private static final int SECTION = 0x0a0d0d0a;
    private static final int ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int PACKET = 6;

    /** No packet and no block is larger; a length beyond is a lie. */
    private static final int LARGEST = 1 << 20;

    private static final int MOST_INTERFACES = 1024;

    private final DataInputStream in;
    private final boolean hasBlocks;
    private final List<Integer> links = new ArrayList<>();
    private ByteOrder order = ByteOrder.BIG_ENDIAN;

    /** Opens a capture, which begins as one. */
    PacketFile(InputStream stream) throws IOException {
        in = new DataInputStream(stream);
        int magic = in.readInt();
        hasBlocks = magic == SECTION;
        if (hasBlocks) {
            block(magic);
            return;
        }
        order = magic == MICROS || magic == NANOS ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        // The link's number stands in the lower half: the upper holds other things.
        links.add(buffer(20).getInt(16) & 0xffff);
    }

    /**
     * One packet.
     *
     * @param link the number of the kind of network that it was seen on
     * @param octets as far as they were captured
     */
    record Packet(int link, ByteBuffer octets) {}

    static boolean isOne(int magic) {
        return magic == SECTION || isClassic(magic) || isClassic(Integer.reverseBytes(magic));
    }

    private static boolean isClassic(int magic) {
        return magic == MICROS || magic == NANOS;
    }

    /**
     * The next packet, null after the last.
     *
     * @throws EOFException where the file ends within one, or nothing more can be found in it
     */
    @Nullable
    Packet next() throws IOException {
        return hasBlocks ? nextOfBlocks() : nextClassic();
    }

    private @Nullable Packet nextClassic() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        in.readFully(new byte[7]);
        int length = buffer(8).getInt(0);
        return new Packet(links.get(0), buffer(length));
    }

    private @Nullable Packet nextOfBlocks() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            byte[] kind = new byte[4];
            kind[0] = (byte) first;
            in.readFully(kind, 1, 3);
            Packet packet = block(ByteBuffer.wrap(kind).order(order).getInt());
            if (packet != null) {
                return packet;
            }
        }
    }

    /** Reads a block whose kind has been read; a packet where it holds one. */
    private @Nullable Packet block(int kind) throws IOException {
        if (kind == SECTION) {
            section();
            return null;
        }
        int length = buffer(4).getInt(0);
        ByteBuffer body = buffer(length - 12);
        buffer(4);
        return switch (kind) {
            case INTERFACE -> {
                boolean isNoted = body.remaining() >= 2 && links.size() < MOST_INTERFACES;
                if (isNoted) {
                    links.add(Short.toUnsignedInt(body.getShort(0)));
                }
                yield null;
            }
            case PACKET -> packet(body, body.remaining() < 20 ? -1 : body.getInt(0), 12, 20);
            case OLD_PACKET -> packet(body, body.remaining() < 20 ? -1 : body.getShort(0), 12, 20);
            case SIMPLE_PACKET -> packet(body, 0, 0, 4);
            default -> null;
        };
    }

    private @Nullable Packet packet(ByteBuffer body, int number, int lengthPlace, int start) {
        if (number < 0 || number >= links.size() || body.remaining() < start) {
            return null;
        }
        int length = Math.min(body.getInt(lengthPlace), body.remaining() - start);
        return length < 0 ? null : new Packet(links.get(number), body.slice(start, length));
    }

    /** A section says its own order of octets, and numbers its interfaces anew. */
    private void section() throws IOException {
        byte[] length = new byte[4];
        in.readFully(length);
        int mark = in.readInt();
        order = mark == ORDER ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        links.clear();
        buffer(ByteBuffer.wrap(length).order(order).getInt() - 12);
    }

    private ByteBuffer buffer(int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            // A lie, behind which nothing can be found: this runs into the file's end.
            in.skipNBytes(Long.MAX_VALUE);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(order);
    }
}
