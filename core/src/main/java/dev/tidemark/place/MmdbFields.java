// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes one value of an MMDB file's data section: maps, lists, text and numbers. */
final class MmdbFields {
    private static final int POINTER = 1;
    private static final int TEXT = 2;
    private static final int DOUBLE = 3;
    private static final int BYTES = 4;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int INT32 = 8;
    private static final int UINT64 = 9;
    private static final int UINT128 = 10;
    private static final int LIST = 11;
    private static final int BOOLEAN = 14;
    private static final int FLOAT = 15;
    private static final int DEEPEST = 32;
    // A record of the largest known files has some hundred values; a hostile one could have billions.
    private static final int MOST_VALUES = 100_000;

    private final ByteBuffer file;
    private final int base;
    private int at;
    private int values;

    private MmdbFields(ByteBuffer file, int base, int at) {
        this.file = file;
        this.base = base;
        this.at = at;
    }

    /**
     * The value at a position; whole numbers are {@link Long}s.
     *
     * @param base where the section starts that pointers count from
     * @throws IllegalStateException where the file is damaged
     * @throws IndexOutOfBoundsException where the file is cut off
     */
    static Object read(ByteBuffer file, int base, int at) {
        return new MmdbFields(file, base, at).value(0);
    }

    private Object value(int depth) {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new IllegalStateException("values nested too deep or too many");
        }
        int control = next();
        int type = control >>> 5;
        if (type == POINTER) {
            return follow(control, depth);
        }
        if (type == 0) {
            type = next() + 7;
        }
        return value(type, size(control & 0x1f), depth);
    }

    private Object value(int type, int size, int depth) {
        return switch (type) {
            case TEXT -> new String(bytes(size), StandardCharsets.UTF_8);
            case MAP -> map(size, depth);
            case LIST -> list(size, depth);
            case BOOLEAN -> size != 0;
            case BYTES -> bytes(size);
            default -> number(type, size);
        };
    }

    private Object number(int type, int size) {
        return switch (type) {
            case UINT16, UINT32, UINT64 -> unsigned(size);
            case INT32 -> (long) (int) unsigned(size);
            case UINT128 -> new BigInteger(1, bytes(size));
            case DOUBLE -> Double.longBitsToDouble(unsigned(size));
            case FLOAT -> (double) Float.intBitsToFloat((int) unsigned(size));
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }

    private Object follow(int control, int depth) {
        int extra = control >>> 3 & 3;
        long target =
                switch (extra) {
                    case 0 -> (control & 7) << 8 | next();
                    case 1 -> ((control & 7) << 16 | next() << 8 | next()) + 2048L;
                    case 2 -> ((control & 7) << 24 | next() << 16 | next() << 8 | next()) + 526_336L;
                    default -> unsigned(4);
                };
        int back = at;
        at = Math.toIntExact(base + target);
        Object value = value(depth + 1);
        at = back;
        return value;
    }

    private int size(int coded) {
        return switch (coded) {
            case 29 -> 29 + next();
            case 30 -> 285 + (next() << 8 | next());
            case 31 -> 65_821 + (next() << 16 | next() << 8 | next());
            default -> coded;
        };
    }

    private Map<String, Object> map(int size, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < size; index++) {
            Object key = value(depth + 1);
            map.put(key.toString(), value(depth + 1));
        }
        return map;
    }

    private List<Object> list(int size, int depth) {
        List<Object> list = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private long unsigned(int size) {
        if (size > Long.BYTES) {
            throw new IllegalStateException("a number of " + size + " bytes");
        }
        long number = 0;
        for (int index = 0; index < size; index++) {
            number = number << Byte.SIZE | next();
        }
        return number;
    }

    private byte[] bytes(int size) {
        if (size > file.limit() - at) {
            throw new IllegalStateException("text beyond the end");
        }
        byte[] bytes = new byte[size];
        file.get(at, bytes);
        at += size;
        return bytes;
    }

    private int next() {
        return Byte.toUnsignedInt(file.get(at++));
    }
}
