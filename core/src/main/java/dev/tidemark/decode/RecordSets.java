// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sets of a datagram of NetFlow v9 or IPFIX: templates, and records laid out by them. */
final class RecordSets {
    /** Sets with lower numbers hold templates. */
    static final int FIRST_DATA = 256;

    private static final int SET_HEADER = 4;
    private static final int MOST_FIELDS = 1024;
    private static final int ENTERPRISE_BIT = 0x8000;
    private static final int FIELD = 4;

    private final Exporter exporter;
    private final ExportRows rows;
    private final boolean isIpfix;
    private final int templates;

    RecordSets(Exporter exporter, ExportRows rows, int version) {
        this.exporter = exporter;
        this.rows = rows;
        this.isIpfix = version == Datagrams.IPFIX;
        this.templates = isIpfix ? 2 : 0;
    }

    /** Takes all sets of a datagram, its header passed; false where one is not whole. */
    boolean take(ByteBuffer datagram, ExportClock clock) throws IOException {
        while (datagram.remaining() >= SET_HEADER) {
            int start = datagram.position();
            int id = Short.toUnsignedInt(datagram.getShort(start));
            int length = Short.toUnsignedInt(datagram.getShort(start + 2));
            if (length < SET_HEADER || length > datagram.remaining()) {
                return false;
            }
            ByteBuffer set = datagram.slice(start + SET_HEADER, length - SET_HEADER);
            if (!takeSet(id, set, clock)) {
                return false;
            }
            datagram.position(start + length);
        }
        return true;
    }

    private boolean takeSet(int id, ByteBuffer set, ExportClock clock) throws IOException {
        if (id >= FIRST_DATA) {
            takeRecords(id, set, clock);
            return true;
        }
        if (id == templates) {
            return takeTemplates(set);
        }
        return id != templates + 1 || takeOptionTemplates(set);
    }

    private void takeRecords(int id, ByteBuffer set, ExportClock clock) throws IOException {
        Template template = exporter.template(id);
        if (template == null) {
            exporter.await(id, clock, set);
            return;
        }
        int shortest = template.shortest();
        while (shortest > 0 && set.remaining() >= shortest) {
            ExportedValues values = template.next(set);
            if (values == null) {
                rows.writeBroken();
                return;
            }
            if (template.isOption()) {
                exporter.learn(values);
            } else {
                rows.write(values, exporter.clock(clock));
            }
        }
    }

    private boolean takeTemplates(ByteBuffer set) throws IOException {
        while (set.remaining() >= SET_HEADER) {
            int id = Short.toUnsignedInt(set.getShort());
            int count = Short.toUnsignedInt(set.getShort());
            boolean isPadding = id < FIRST_DATA && count == 0;
            if (isPadding) {
                return true;
            }
            if (count == 0) {
                exporter.forget(id);
                continue;
            }
            List<Template.Field> fields = fields(set, count);
            if (fields == null || id < FIRST_DATA) {
                return false;
            }
            learn(id, new Template(fields, false));
        }
        return true;
    }

    /** In v9 the lengths of the two parts are in octets, in IPFIX they are counts of fields. */
    private boolean takeOptionTemplates(ByteBuffer set) throws IOException {
        while (set.remaining() >= SET_HEADER + Short.BYTES) {
            int id = Short.toUnsignedInt(set.getShort());
            int first = Short.toUnsignedInt(set.getShort());
            int second = Short.toUnsignedInt(set.getShort());
            int count = isIpfix ? first : (first + second) / FIELD;
            if (id < FIRST_DATA) {
                return true;
            }
            List<Template.Field> fields = fields(set, count);
            if (fields == null) {
                return false;
            }
            learn(id, new Template(fields, true));
        }
        return true;
    }

    private void learn(int id, Template template) throws IOException {
        for (Exporter.Waiting set : exporter.learn(id, template)) {
            takeRecords(set.id(), set.set(), set.clock());
        }
    }

    /** Null where there is not room for as many. */
    private @Nullable List<Template.Field> fields(ByteBuffer set, int count) {
        if (count > MOST_FIELDS) {
            return null;
        }
        List<Template.Field> fields = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            if (set.remaining() < FIELD) {
                return null;
            }
            int element = Short.toUnsignedInt(set.getShort());
            int length = Short.toUnsignedInt(set.getShort());
            int enterprise = 0;
            boolean isOwn = isIpfix && (element & ENTERPRISE_BIT) != 0;
            if (isOwn) {
                if (set.remaining() < Integer.BYTES) {
                    return null;
                }
                enterprise = set.getInt();
                element &= ~ENTERPRISE_BIT;
            }
            fields.add(new Template.Field(Element.find(element, enterprise), length));
        }
        return fields;
    }
}
