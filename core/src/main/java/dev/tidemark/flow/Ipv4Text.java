// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.flow;

/** The dotted text of an IPv4 address. */
final class Ipv4Text {
    /** What {@link #parse} returns for text that is no address. */
    static final long REFUSED = -1;

    private static final int SHORTEST = "0.0.0.0".length();
    private static final int LONGEST = "255.255.255.255".length();
    private static final int EMPTY = -1;
    private static final int BAD = 256;

    private Ipv4Text() {}

    /** The 32 bits of the address between two positions, or {@link #REFUSED}. */
    static long parse(String text, int from, int to) {
        boolean isOfLength = to - from >= SHORTEST && to - from <= LONGEST;
        return isOfLength ? parseOctets(text, from, to) : REFUSED;
    }

    private static long parseOctets(String text, int from, int to) {
        long value = 0;
        int octet = EMPTY;
        int dots = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '.') {
                dots++;
                value = closed(value, octet);
                octet = EMPTY;
            } else {
                octet = append(octet, c - '0');
            }
            if (value < 0 || octet >= BAD || dots > 3) {
                return REFUSED;
            }
        }
        return dots == 3 ? closed(value, octet) : REFUSED;
    }

    private static long closed(long value, int octet) {
        return octet == EMPTY ? REFUSED : value << Byte.SIZE | octet;
    }

    private static int append(int octet, int digit) {
        if (digit < 0 || digit > 9 || octet == 0) {
            return BAD;
        }
        return octet == EMPTY ? digit : octet * 10 + digit;
    }

    static String write(int bits) {
        StringBuilder text = new StringBuilder(LONGEST);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            text.append(bits >>> shift & 0xff);
            if (shift > 0) {
                text.append('.');
            }
        }
        return text.toString();
    }
}
