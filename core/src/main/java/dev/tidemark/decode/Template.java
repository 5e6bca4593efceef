// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an exporter lays out the records of one number.
 *
 * @param fields in their order
 * @param isOption true for records about the exporter itself
 */
record Template(List<Field> fields, boolean isOption) {
    /** The length of a field that says its own length in each record. */
    static final int VARIABLE = 0xffff;

    private static final int LONG_FORM = 0xff;

    Template {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param element what it tells, null for what is of no use here
     * @param length in octets
     */
    record Field(@Nullable Element element, int length) {}

    /** The least that a record takes. */
    int shortest() {
        return fields.stream()
                .mapToInt(field -> field.length() == VARIABLE ? 1 : field.length())
                .sum();
    }

    /**
     * Reads the next record and moves behind it.
     *
     * @return null where the rest is too short for one
     */
    @Nullable
    ExportedValues next(ByteBuffer set) {
        ExportedValues values = new ExportedValues();
        for (Field field : fields) {
            int length = field.length() == VARIABLE ? variable(set) : field.length();
            if (length < 0 || length > set.remaining()) {
                return null;
            }
            if (field.element() != null) {
                values.take(field.element(), set, length);
            }
            set.position(set.position() + length);
        }
        return values;
    }

    private static int variable(ByteBuffer set) {
        if (!set.hasRemaining()) {
            return -1;
        }
        int length = Byte.toUnsignedInt(set.get());
        if (length < LONG_FORM) {
            return length;
        }
        return set.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(set.getShort());
    }
}
