// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an MMDB file.
 *
 * <p>It stands among the tests because the program itself writes none: tests make small files with it, and
 * {@code scripts/refresh-geo} the ones that are shipped.
 */
final class MmdbWriter {
    /** Which addresses a file holds. */
    enum Family {
        /** IPv4 alone. */
        V4,
        /** Both. */
        V6
    }

    private static final int SEPARATOR = 16;
    private static final int[] SIZES = {24, 28, 32};

    private final String databaseType;
    private final String description;
    private final long builtEpochSecond;
    private final List<MmdbTree.Range> ranges = new ArrayList<>();
    private final Map<Map<String, Object>, Integer> records = new LinkedHashMap<>();
    private Family family = Family.V6;
    private int smallestSize = SIZES[0];

    MmdbWriter(String databaseType, String description, long builtEpochSecond) {
        this.databaseType = databaseType;
        this.description = description;
        this.builtEpochSecond = builtEpochSecond;
    }

    /** Holds IPv4 alone. */
    MmdbWriter forV4() {
        family = Family.V4;
        return this;
    }

    /** Uses records of at least so many bits. */
    MmdbWriter withRecordSize(int bits) {
        smallestSize = bits;
        return this;
    }

    /** Gives addresses from first to last a record. */
    MmdbWriter put(IpAddress first, IpAddress last, Map<String, Object> record) {
        Integer number = records.putIfAbsent(record, records.size());
        ranges.add(new MmdbTree.Range(first, last, number == null ? records.size() - 1 : number));
        return this;
    }

    /** Gives a network a record. */
    MmdbWriter put(String network, Map<String, Object> record) {
        Cidr cidr = Cidr.parse(network, "network");
        return put(cidr.network(), cidr.last(), record);
    }

    void write(Path path) {
        try {
            Files.write(path, toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] toBytes() {
        long[] nodes = MmdbTree.build(ranges, family);
        MmdbEncoder data = new MmdbEncoder();
        int[] offsets = writeRecords(data);
        int size = recordSize((long) nodes.length + SEPARATOR + data.position());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long node : nodes) {
            long left = target((int) (node >> Integer.SIZE), nodes.length, offsets);
            long right = target((int) node, nodes.length, offsets);
            out.writeBytes(pack(left, right, size));
        }
        out.writeBytes(new byte[SEPARATOR]);
        out.writeBytes(data.bytes());
        out.writeBytes("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1));
        MmdbEncoder metadata = new MmdbEncoder();
        metadata.write(metadata(nodes.length, size));
        out.writeBytes(metadata.bytes());
        return out.toByteArray();
    }

    private int[] writeRecords(MmdbEncoder data) {
        int[] offsets = new int[records.size()];
        int next = 0;
        for (Map<String, Object> record : records.keySet()) {
            offsets[next++] = data.position();
            data.write(record);
        }
        return offsets;
    }

    private int recordSize(long largest) {
        for (int size : SIZES) {
            if (size >= smallestSize && largest < 1L << size) {
                return size;
            }
        }
        throw new IllegalStateException("more than an MMDB file can hold: " + largest);
    }

    private static long target(int reference, int nodeCount, int[] offsets) {
        if (reference == MmdbTree.EMPTY) {
            return nodeCount;
        }
        return reference >= 0 ? reference : (long) nodeCount + SEPARATOR + offsets[-2 - reference];
    }

    private static byte[] pack(long left, long right, int size) {
        byte[] bytes = new byte[size / 4];
        int each = size / Byte.SIZE;
        int rightAt = bytes.length - each;
        for (int index = 0; index < each; index++) {
            int shift = (each - 1 - index) * Byte.SIZE;
            bytes[index] = (byte) (left >>> shift);
            bytes[rightAt + index] = (byte) (right >>> shift);
        }
        if (size == 28) {
            bytes[3] = (byte) (left >>> 24 << 4 | right >>> 24);
        }
        return bytes;
    }

    private Map<String, Object> metadata(int nodeCount, int size) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("binary_format_major_version", 2);
        metadata.put("binary_format_minor_version", 0);
        metadata.put("build_epoch", builtEpochSecond);
        metadata.put("database_type", databaseType);
        metadata.put("description", Map.of("en", description));
        metadata.put("ip_version", family == Family.V4 ? 4 : 6);
        metadata.put("languages", List.of("en"));
        metadata.put("node_count", (long) nodeCount);
        metadata.put("record_size", size);
        return metadata;
    }
}
