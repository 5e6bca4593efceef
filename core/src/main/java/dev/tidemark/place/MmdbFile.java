// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A memory-mapped MMDB file.
 *
 * <p>An own reader, because the maker's costs 50 ms to open and a fresh map for each answer, while millions of addresses
 * share some ten thousand records: here each record is decoded once.
 */
final class MmdbFile {
    private static final byte[] MARKER = "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_METADATA = 128 * 1024;
    private static final int SEPARATOR = 16;
    private static final int V4_DEPTH = 96;
    private static final int SAMPLE_VISITS = 256;

    private final Path path;
    private final ByteBuffer file;
    private final int nodeCount;
    private final int recordSize;
    private final int dataStart;
    private final boolean isV4Only;
    private final int v4Start;
    private final Map<Integer, Place> known = new ConcurrentHashMap<>();

    private MmdbFile(Path path, ByteBuffer file, int metadataStart) {
        this.path = path;
        this.file = file;
        Map<?, ?> metadata = (Map<?, ?>) MmdbFields.read(file, metadataStart, metadataStart);
        this.nodeCount = number(metadata, "node_count");
        this.recordSize = number(metadata, "record_size");
        this.isV4Only = number(metadata, "ip_version") == 4;
        if (recordSize != 24 && recordSize != 28 && recordSize != 32) {
            throw new IllegalStateException("records of " + recordSize + " bits");
        }
        int treeSize = Math.toIntExact((long) nodeCount * recordSize / 4);
        this.dataStart = treeSize + SEPARATOR;
        if (nodeCount < 1 || dataStart > metadataStart) {
            throw new IllegalStateException("a tree larger than the file");
        }
        this.v4Start = isV4Only ? 0 : walk(0, V4_DEPTH, 0, 0);
    }

    private static int number(Map<?, ?> metadata, String key) {
        if (metadata.get(key) instanceof Long value) {
            return Math.toIntExact(value);
        }
        throw new IllegalStateException("no " + key + " in its metadata");
    }

    /** Maps a file; only its metadata are read. */
    static MmdbFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer file =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE));
            return new MmdbFile(path, file, findMetadata(file));
        } catch (IOException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException
                | ClassCastException e) {
            throw damaged(path, e);
        }
    }

    private static int findMetadata(ByteBuffer file) {
        int earliest = Math.max(0, file.limit() - LONGEST_METADATA);
        for (int at = file.limit() - MARKER.length; at >= earliest; at--) {
            if (isMarker(file, at)) {
                return at + MARKER.length;
            }
        }
        throw new IllegalStateException("no MMDB metadata at its end");
    }

    private static boolean isMarker(ByteBuffer file, int at) {
        for (int index = 0; index < MARKER.length; index++) {
            if (file.get(at + index) != MARKER[index]) {
                return false;
            }
        }
        return true;
    }

    private static TidemarkException damaged(Path path, Exception cause) {
        return new TidemarkException(
                ErrorCode.BAD_DATA,
                path + " cannot be read as an MMDB file: " + cause.getMessage()
                        + ". Fetch it anew, or take it out of the folder.",
                cause);
    }

    /** The first fields that some records at the tree's left have: what the file can tell at all. */
    Place sample() {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        Place sample = Place.UNKNOWN;
        for (int visits = 0; visits < SAMPLE_VISITS && !open.isEmpty() && !sample.isWhole(); visits++) {
            int record = open.pop();
            if (record < nodeCount) {
                open.push(child(record, 1));
                open.push(child(record, 0));
            } else {
                sample = sample.or(placeOf(record));
            }
        }
        return sample;
    }

    /** What the file says of an address. */
    Place find(IpAddress address) {
        return placeOf(findRecord(address));
    }

    private Place placeOf(int record) {
        if (record <= nodeCount) {
            return Place.UNKNOWN;
        }
        Place place = known.get(record);
        if (place == null) {
            place = decode(record);
            known.put(record, place);
        }
        return place;
    }

    private int findRecord(IpAddress address) {
        if (address.isV4()) {
            return walk(v4Start, Integer.SIZE, address.low() << Integer.SIZE, 0);
        }
        return isV4Only ? nodeCount : walk(0, 2 * Long.SIZE, address.high(), address.low());
    }

    /** Follows the leading bits of 128; ends early where the tree does. */
    private int walk(int start, int depth, long high, long low) {
        int node = start;
        for (int bit = 0; bit < depth && node < nodeCount; bit++) {
            long half = bit < Long.SIZE ? high : low;
            node = child(node, (int) (half >>> (Long.SIZE - 1 - bit % Long.SIZE)) & 1);
        }
        return node;
    }

    private int child(int node, int side) {
        int at = node * (recordSize / 4);
        int record =
                switch (recordSize) {
                    case 24 -> bytes3(at + side * 3);
                    case 28 -> nibble(at, side) << 24 | bytes3(at + side * 4);
                    default -> file.getInt(at + side * 4);
                };
        if (record < 0) {
            throw damaged(path, new IllegalStateException("a record beyond the end"));
        }
        return record;
    }

    private int nibble(int at, int side) {
        return side == 0 ? file.get(at + 3) >>> 4 & 0xf : file.get(at + 3) & 0xf;
    }

    private int bytes3(int at) {
        return Byte.toUnsignedInt(file.get(at)) << 16 | Short.toUnsignedInt(file.getShort(at + 1));
    }

    private Place decode(int record) {
        try {
            int at = Math.toIntExact((long) dataStart + record - nodeCount - SEPARATOR);
            return GeoLayout.read(MmdbFields.read(file, dataStart, at));
        } catch (IllegalStateException | IndexOutOfBoundsException | ArithmeticException e) {
            throw damaged(path, e);
        }
    }
}
