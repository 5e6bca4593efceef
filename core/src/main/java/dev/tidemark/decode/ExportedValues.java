// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What one record of an exporter tells: numbers and addresses by element. */
@SuppressWarnings("EnumOrdinal") // as an EnumMap does, but without a box for each number: millions of records come by
final class ExportedValues {
    private static final int LONGEST_NUMBER = 8;

    private static final int ELEMENTS = Element.values().length;

    private final long[] numbers = new long[ELEMENTS];
    private final boolean[] hasNumber = new boolean[ELEMENTS];
    private final Map<Element, byte[]> addresses = new EnumMap<>(Element.class);

    /** Takes a field from where the record stands; a length that no number and no address has is passed over. */
    void take(Element element, ByteBuffer record, int length) {
        switch (element) {
            case SRC_V4, DST_V4 -> takeAddress(element, record, length, 4);
            case SRC_V6, DST_V6 -> takeAddress(element, record, length, 16);
            default -> takeNumber(element, record, length);
        }
    }

    void put(Element element, long number) {
        numbers[element.ordinal()] = number;
        hasNumber[element.ordinal()] = true;
    }

    void putAddress(Element element, byte[] address) {
        addresses.put(element, address);
    }

    private void takeAddress(Element element, ByteBuffer record, int length, int wanted) {
        if (length == wanted) {
            byte[] address = new byte[length];
            record.get(record.position(), address);
            putAddress(element, address);
        }
    }

    private void takeNumber(Element element, ByteBuffer record, int length) {
        if (length > LONGEST_NUMBER || length == 0) {
            return;
        }
        long number = 0;
        for (int place = 0; place < length; place++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(record.get(record.position() + place));
        }
        put(element, number);
    }

    /** The first of the elements that the record has. */
    OptionalLong number(Element... elements) {
        for (Element element : elements) {
            if (hasNumber[element.ordinal()]) {
                return OptionalLong.of(numbers[element.ordinal()]);
            }
        }
        return OptionalLong.empty();
    }

    /** The address of one of two families; one that is all zeros counts only where the other is not there. */
    Optional<byte[]> address(Element v4, Element v6) {
        byte[] four = addresses.get(v4);
        byte[] six = addresses.get(v6);
        boolean isSix = six != null && (four == null || isZero(four)) && !isZero(six);
        return Optional.ofNullable(isSix || four == null ? six : four);
    }

    private static boolean isZero(byte[] address) {
        for (byte part : address) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }
}
