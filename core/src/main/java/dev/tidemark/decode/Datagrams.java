// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads datagrams of NetFlow v5, v9 and IPFIX, each by what its exporter said before. */
final class Datagrams {
    static final int V5 = 5;
    static final int V9 = 9;
    static final int IPFIX = 10;

    static final int V5_HEADER = 24;
    static final int V5_RECORD = 48;
    static final int V9_HEADER = 20;
    static final int IPFIX_HEADER = 16;

    private static final int MOST_EXPORTERS = 4096;
    private static final long SECOND = 1_000_000;
    private static final int SAMPLING_BITS = 0x3fff;

    private final Map<Source, Exporter> exporters;
    private final ExportRows rows;

    /**
     * A reader.
     *
     * @param exporters what is known from other files of the run
     * @param rows where the records go
     */
    Datagrams(Map<Source, Exporter> exporters, ExportRows rows) {
        this.exporters = exporters;
        this.rows = rows;
    }

    /**
     * Who numbers templates by itself.
     *
     * @param address of the exporter, or the file that holds its datagrams
     * @param version of the protocol
     * @param domain one of several in one exporter
     */
    record Source(String address, int version, long domain) {}

    /** True for what begins as a datagram does. */
    static boolean isLikely(ByteBuffer octets) {
        if (octets.remaining() < IPFIX_HEADER) {
            return false;
        }
        int start = octets.position();
        int second = Short.toUnsignedInt(octets.getShort(start + 2));
        return switch (octets.getShort(start)) {
            case V5 -> second > 0 && octets.remaining() >= V5_HEADER && second <= 1000;
            case V9 -> second > 0 && octets.remaining() >= V9_HEADER + 4 && isSet(octets, start + V9_HEADER);
            case IPFIX ->
                second >= IPFIX_HEADER
                        && (second < IPFIX_HEADER + 4
                                || octets.remaining() < IPFIX_HEADER + 4
                                || isSet(octets, start + IPFIX_HEADER));
            default -> false;
        };
    }

    private static boolean isSet(ByteBuffer octets, int place) {
        int id = Short.toUnsignedInt(octets.getShort(place));
        int length = Short.toUnsignedInt(octets.getShort(place + 2));
        return (id <= 3 || id >= RecordSets.FIRST_DATA) && length >= 4;
    }

    /** Takes one datagram; what of it is broken becomes a broken row. */
    void take(ByteBuffer datagram, String from) throws IOException {
        int version = datagram.getShort(datagram.position());
        boolean isWhole =
                switch (version) {
                    case V5 -> takeV5(datagram, exporter(new Source(from, V5, 0)));
                    case V9 -> takeV9(datagram, from);
                    default -> takeIpfix(datagram, from);
                };
        if (!isWhole) {
            rows.writeBroken();
        }
    }

    private Exporter exporter(Source source) {
        if (exporters.size() >= MOST_EXPORTERS && !exporters.containsKey(source)) {
            return new Exporter();
        }
        return exporters.computeIfAbsent(source, key -> new Exporter());
    }

    private boolean takeV5(ByteBuffer datagram, Exporter exporter) throws IOException {
        int start = datagram.position();
        int count = Short.toUnsignedInt(datagram.getShort(start + 2));
        long micros = Integer.toUnsignedLong(datagram.getInt(start + 8)) * SECOND
                + Integer.toUnsignedLong(datagram.getInt(start + 12)) / 1000;
        ExportClock clock = new ExportClock(micros, Integer.toUnsignedLong(datagram.getInt(start + 4)), true);
        exporter.sample(datagram.getShort(start + 22) & SAMPLING_BITS);
        datagram.position(start + V5_HEADER);
        for (int number = 0; number < count; number++) {
            if (datagram.remaining() < V5_RECORD) {
                return false;
            }
            rows.write(v5(datagram), clock);
            datagram.position(datagram.position() + V5_RECORD);
        }
        return true;
    }

    private static ExportedValues v5(ByteBuffer datagram) {
        int start = datagram.position();
        ExportedValues values = new ExportedValues();
        byte[] src = new byte[4];
        byte[] dst = new byte[4];
        datagram.get(start, src);
        datagram.get(start + 4, dst);
        values.putAddress(Element.SRC_V4, src);
        values.putAddress(Element.DST_V4, dst);
        values.put(Element.PACKETS, Integer.toUnsignedLong(datagram.getInt(start + 16)));
        values.put(Element.BYTES, Integer.toUnsignedLong(datagram.getInt(start + 20)));
        values.put(Element.START_UPTIME, Integer.toUnsignedLong(datagram.getInt(start + 24)));
        values.put(Element.END_UPTIME, Integer.toUnsignedLong(datagram.getInt(start + 28)));
        values.put(Element.SRC_PORT, Short.toUnsignedLong(datagram.getShort(start + 32)));
        values.put(Element.DST_PORT, Short.toUnsignedLong(datagram.getShort(start + 34)));
        values.put(Element.FLAGS, Byte.toUnsignedLong(datagram.get(start + 37)));
        values.put(Element.PROTOCOL, Byte.toUnsignedLong(datagram.get(start + 38)));
        return values;
    }

    private boolean takeV9(ByteBuffer datagram, String from) throws IOException {
        int start = datagram.position();
        if (datagram.remaining() < V9_HEADER) {
            return false;
        }
        long uptime = Integer.toUnsignedLong(datagram.getInt(start + 4));
        long micros = Integer.toUnsignedLong(datagram.getInt(start + 8)) * SECOND;
        Source source = new Source(from, V9, Integer.toUnsignedLong(datagram.getInt(start + 16)));
        datagram.position(start + V9_HEADER);
        return new RecordSets(exporter(source), rows, V9).take(datagram, new ExportClock(micros, uptime, true));
    }

    private boolean takeIpfix(ByteBuffer datagram, String from) throws IOException {
        int start = datagram.position();
        int length = Short.toUnsignedInt(datagram.getShort(start + 2));
        if (length > datagram.remaining() || length < IPFIX_HEADER) {
            return false;
        }
        long micros = Integer.toUnsignedLong(datagram.getInt(start + 4)) * SECOND;
        Source source = new Source(from, IPFIX, Integer.toUnsignedLong(datagram.getInt(start + 12)));
        datagram.limit(start + length);
        datagram.position(start + IPFIX_HEADER);
        return new RecordSets(exporter(source), rows, IPFIX).take(datagram, new ExportClock(micros, 0, false));
    }

    /** What a reader of the result should know of the exporters. */
    List<String> notes() {
        Map<String, Long> sampled = new LinkedHashMap<>();
        long lost = 0;
        for (Map.Entry<Source, Exporter> entry : exporters.entrySet()) {
            lost += entry.getValue().giveUp();
            if (entry.getValue().sampling() > 1) {
                sampled.merge(entry.getKey().address(), entry.getValue().sampling(), Math::max);
            }
        }
        List<String> notes = new ArrayList<>();
        sampled.forEach((address, interval) -> notes.add("The exporter in " + address + " looks at 1 of " + interval
                + " packets: bytes and packets are as it counted them, and small flows are missing."));
        if (lost > 0) {
            notes.add(lost + (lost == 1 ? " set" : " sets") + " of records left out, since the template that says what"
                    + " is in them did not come. Exporters repeat it every few minutes: capture for longer.");
        }
        return notes;
    }
}
