// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A network prefix that addresses are drawn from. Of IPv6 only the first 64 bits are looked at. */
record Prefix(boolean isV6, long bits, int length) {
    private static final int GROUPS = 4;

    static Prefix parse(String text) {
        int slash = text.indexOf('/');
        String base = text.substring(0, slash);
        int length = Integer.parseInt(text.substring(slash + 1));
        return base.indexOf(':') >= 0
                ? new Prefix(true, groups(base.split("::", -1)[0].split(":"), 16, 16), length)
                : new Prefix(false, groups(base.split("\\."), 10, 8), length);
    }

    private static long groups(String[] parts, int radix, int width) {
        long bits = 0;
        for (int i = 0; i < GROUPS; i++) {
            bits = bits << width | (i < parts.length ? Long.parseLong(parts[i], radix) : 0);
        }
        return bits;
    }

    /** True where an address, spelled as this class spells them, lies under the prefix. */
    boolean contains(String address) {
        Prefix other = parse(address + "/" + length);
        long mask = -1L << (isV6 ? 64 : 32) - length;
        return other.isV6 == isV6 && (other.bits & mask) == (bits & mask);
    }

    /** An address under the prefix, in its shortest spelling. */
    String address(Dice dice) {
        return isV6 ? longAddress(dice) : shortAddress(dice);
    }

    private String shortAddress(Dice dice) {
        long host = dice.bits() & (1L << 32 - length) - 1;
        long value = bits | host;
        long last = value & 255;
        if (last == 0 || last == 255) {
            value ^= 77;
        }
        return (value >>> 24) + "." + (value >>> 16 & 255) + "." + (value >>> 8 & 255) + "." + (value & 255);
    }

    private String longAddress(Dice dice) {
        long mask = length == 64 ? 0 : -1L >>> length;
        long value = bits | dice.bits() & mask & 0x0FFF_0FFF_0FFF_0FFFL | 0x0000_0000_0001_0001L & mask;
        StringBuilder text = new StringBuilder();
        for (int group = 3; group >= 0; group--) {
            text.append(Long.toHexString(value >>> 16 * group & 0xFFFF)).append(':');
        }
        return text.append(':')
                .append(Integer.toHexString(dice.between(2, 0xFFF)))
                .toString();
    }
}
