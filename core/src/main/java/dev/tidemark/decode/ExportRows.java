// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes exporters' records as rows of text. */
final class ExportRows {
    /** Begins as a row does, so that what speaks against it is that it ends there. */
    private static final String STUMP = "0";

    private static final String HEADER =
            "export_start,export_end,export_protocol,export_src,export_dst,export_src_port,"
                    + "export_dst_port,export_bytes,export_packets,export_back_bytes,export_back_packets,export_flags\n";

    private final Writer out;
    private boolean hasHeader;
    private long rows;

    ExportRows(Writer out) {
        this.out = out;
    }

    /** How many records were written. */
    long rows() {
        return rows;
    }

    /** Writes a record; false where it tells of no flow between two addresses. */
    boolean write(ExportedValues values, ExportClock clock) throws IOException {
        Optional<byte[]> src = values.address(Element.SRC_V4, Element.SRC_V6);
        Optional<byte[]> dst = values.address(Element.DST_V4, Element.DST_V6);
        if (src.isEmpty() || dst.isEmpty()) {
            return false;
        }
        begin();
        StringBuilder row = new StringBuilder(160);
        row.append(clock.start(values)).append(',').append(clock.end(values)).append(',');
        append(row, values.number(Element.PROTOCOL));
        row.append(IpAddress.ofBytes(src.get())).append(',');
        row.append(IpAddress.ofBytes(dst.get())).append(',');
        append(row, values.number(Element.SRC_PORT));
        append(row, values.number(Element.DST_PORT));
        appendCounts(row, values);
        OptionalLong flags = values.number(Element.FLAGS);
        if (flags.isPresent()) {
            row.append(flags.getAsLong());
        }
        out.write(row.append('\n').toString());
        rows++;
        return true;
    }

    /** Some count only what they send on, others name the two ends; NetFlow's counts of both ways stand side by side. */
    private static void appendCounts(StringBuilder row, ExportedValues values) {
        OptionalLong bytes = values.number(Element.BYTES, Element.TOTAL_BYTES, Element.INITIATOR_BYTES);
        OptionalLong packets = values.number(Element.PACKETS, Element.TOTAL_PACKETS, Element.INITIATOR_PACKETS);
        boolean isSentOn = bytes.isEmpty();
        append(row, isSentOn ? values.number(Element.OUT_BYTES) : bytes);
        append(row, isSentOn ? values.number(Element.OUT_PACKETS) : packets);
        OptionalLong back = values.number(Element.REVERSE_BYTES, Element.REVERSE_TOTAL_BYTES, Element.RESPONDER_BYTES);
        OptionalLong backPackets =
                values.number(Element.REVERSE_PACKETS, Element.REVERSE_TOTAL_PACKETS, Element.RESPONDER_PACKETS);
        boolean isBeside = back.isEmpty() && !isSentOn;
        append(row, isBeside ? values.number(Element.OUT_BYTES) : back);
        append(row, isBeside ? values.number(Element.OUT_PACKETS) : backPackets);
    }

    private static void append(StringBuilder row, OptionalLong number) {
        if (number.isPresent()) {
            row.append(Long.toUnsignedString(number.getAsLong()));
        }
        row.append(',');
    }

    /** Something that is no record, for the reader to count as a broken line. */
    void writeBroken() throws IOException {
        begin();
        out.write(STUMP + "\n");
    }

    /** The file ends within a record: a line without an end is what a reader reports so. */
    void writeCut() throws IOException {
        begin();
        out.write(STUMP);
    }

    private void begin() throws IOException {
        if (!hasHeader) {
            out.write(HEADER);
            hasHeader = true;
        }
    }
}
