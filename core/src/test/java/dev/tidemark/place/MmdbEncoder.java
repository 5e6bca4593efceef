// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes values in the form of an MMDB file's data section; text that stands there already becomes a pointer. */
final class MmdbEncoder {
    private static final int TEXT = 2;
    private static final int DOUBLE = 3;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int UINT64 = 9;
    private static final int UINT128 = 10;
    private static final int LIST = 11;
    private static final int BOOLEAN = 14;
    // A pointer takes up to five bytes.
    private static final int SHORTEST_SHARED = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    int position() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Writes a map, list, text, Integer (16 bits), Long (32 or 64 bits), BigInteger, Double or Boolean. */
    void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            control(MAP, map.size());
            map.forEach((key, held) -> {
                write(key);
                write(held);
            });
        } else if (value instanceof List<?> list) {
            control(LIST, list.size());
            list.forEach(this::write);
        } else if (value instanceof String text) {
            writeText(text);
        } else if (value instanceof Boolean truth) {
            control(BOOLEAN, truth ? 1 : 0);
        } else {
            writeNumber(value);
        }
    }

    private void writeNumber(Object value) {
        if (value instanceof Integer number) {
            unsigned(UINT16, BigInteger.valueOf(number));
        } else if (value instanceof Long number) {
            unsigned(number >>> Integer.SIZE == 0 ? UINT32 : UINT64, BigInteger.valueOf(number));
        } else if (value instanceof BigInteger number) {
            unsigned(UINT128, number);
        } else if (value instanceof Double number) {
            control(DOUBLE, Double.BYTES);
            bigEndian(Double.doubleToLongBits(number), Double.BYTES);
        } else {
            throw new IllegalArgumentException("cannot write " + value.getClass());
        }
    }

    private void writeText(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            pointer(known);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= SHORTEST_SHARED) {
            texts.put(text, position());
        }
        control(TEXT, bytes.length);
        out.writeBytes(bytes);
    }

    private void unsigned(int type, BigInteger number) {
        int length = (number.bitLength() + 7) / Byte.SIZE;
        control(type, length);
        for (int index = length - 1; index >= 0; index--) {
            out.write(number.shiftRight(index * Byte.SIZE).intValue());
        }
    }

    private void control(int type, int size) {
        int coded = coded(size);
        out.write((type > 7 ? 0 : type << 5) | coded);
        if (type > 7) {
            out.write(type - 7);
        }
        switch (coded) {
            case 29 -> out.write(size - 29);
            case 30 -> bigEndian(size - 285, 2);
            case 31 -> bigEndian(size - 65_821, 3);
            default -> {}
        }
    }

    private static int coded(int size) {
        if (size < 29) {
            return size;
        }
        if (size < 285) {
            return 29;
        }
        return size < 65_821 ? 30 : 31;
    }

    private void pointer(int target) {
        int kind = 1 << 5;
        if (target < 2048) {
            bigEndian(((long) kind << 8) | target, 2);
        } else if (target < 526_336) {
            int rest = target - 2048;
            bigEndian(((kind | 1L << 3) << 16) | rest, 3);
        } else if (target < 134_744_064) {
            int rest = target - 526_336;
            bigEndian(((kind | 2L << 3) << 24) | rest, 4);
        } else {
            out.write(kind | 3 << 3);
            bigEndian(target, 4);
        }
    }

    private void bigEndian(long value, int length) {
        for (int index = length - 1; index >= 0; index--) {
            out.write((int) (value >>> (index * Byte.SIZE)));
        }
    }
}
