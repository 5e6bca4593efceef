// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.flow;

import java.util.Optional;

/** The colon text of an IPv6 address: reading one, and RFC 5952 for writing. */
final class Ipv6Text {
    private static final int GROUPS = 8;
    private static final int LONGEST = "0000:0000:0000:0000:0000:0000:255.255.255.255".length();
    private static final int LONGEST_ZONE = 64;
    private static final int REFUSED = -1;

    private final String text;
    private final int end;
    private int at;
    // What was read since the start, or since "::", and before it.
    private long high;
    private long low;
    private int groups;
    private long headHigh;
    private long headLow;
    private int headGroups = REFUSED;

    Ipv6Text(String text) {
        this.text = text;
        this.end = endOfAddress(text);
    }

    Optional<IpAddress> parse() {
        if (end < 2 || end > LONGEST || !readLeadingGap()) {
            return Optional.empty();
        }
        while (at < end) {
            if (!readGroup() || !readSeparator()) {
                return Optional.empty();
            }
        }
        return headGroups == REFUSED ? whole() : joined();
    }

    private boolean readLeadingGap() {
        if (text.charAt(0) != ':') {
            return true;
        }
        at = 2;
        openGap();
        return text.charAt(1) == ':';
    }

    private boolean readGroup() {
        int value = 0;
        int from = at;
        while (at < end && text.charAt(at) != ':') {
            if (text.charAt(at) == '.') {
                return readTail(from);
            }
            int digit = hex(text.charAt(at));
            if (digit < 0 || at - from == 4) {
                return false;
            }
            value = value << 4 | digit;
            at++;
        }
        push(value);
        return at > from;
    }

    private boolean readTail(int from) {
        long tail = Ipv4Text.parse(text, from, end);
        at = end;
        push((int) (tail >>> 16 & 0xffff));
        push((int) (tail & 0xffff));
        return tail != Ipv4Text.REFUSED;
    }

    private boolean readSeparator() {
        if (at == end) {
            return true;
        }
        at++;
        if (at == end) {
            return false;
        }
        if (text.charAt(at) != ':') {
            return true;
        }
        at++;
        return headGroups == REFUSED && openGap();
    }

    private boolean openGap() {
        headHigh = high;
        headLow = low;
        headGroups = groups;
        high = 0;
        low = 0;
        groups = 0;
        return true;
    }

    private void push(int group) {
        high = high << 16 | low >>> 48;
        low = low << 16 | group;
        groups++;
    }

    private Optional<IpAddress> whole() {
        return groups == GROUPS ? Optional.of(new IpAddress(high, low)) : Optional.empty();
    }

    private Optional<IpAddress> joined() {
        int gap = GROUPS - headGroups - groups;
        if (gap < 1) {
            return Optional.empty();
        }
        int shift = 16 * (GROUPS - headGroups);
        if (shift < 2 * Long.SIZE) {
            high |= shiftedHigh(shift);
            low |= shift < Long.SIZE ? headLow << shift : 0;
        }
        return Optional.of(new IpAddress(high, low));
    }

    private long shiftedHigh(int shift) {
        if (shift >= Long.SIZE) {
            return headLow << (shift - Long.SIZE);
        }
        return headHigh << shift | headLow >>> (Long.SIZE - shift);
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static int endOfAddress(String text) {
        int zone = text.indexOf('%');
        if (zone < 0) {
            return text.length();
        }
        return isZone(text, zone + 1) ? zone : 0;
    }

    private static boolean isZone(String text, int from) {
        int length = text.length() - from;
        return length > 0
                && length <= LONGEST_ZONE
                && text.chars().skip(from).allMatch(c -> c > ' ' && c < 0x7f && "%:/,\"".indexOf(c) < 0);
    }

    static String write(IpAddress address) {
        int gap = longestGap(address);
        StringBuilder text = new StringBuilder(LONGEST);
        int index = 0;
        while (index < GROUPS) {
            if (index == gap) {
                text.append("::");
                index += zerosFrom(address, gap);
                continue;
            }
            if (index > 0 && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(group(address, index)));
            index++;
        }
        return text.toString();
    }

    /** Where the longest run of two or more zero groups starts, the first of equals; -1 without one. */
    private static int longestGap(IpAddress address) {
        int start = -1;
        int longest = 1;
        for (int index = 0; index < GROUPS; index++) {
            int zeros = zerosFrom(address, index);
            if (zeros > longest) {
                start = index;
                longest = zeros;
            }
        }
        return start;
    }

    private static int zerosFrom(IpAddress address, int from) {
        int index = from;
        while (index < GROUPS && group(address, index) == 0) {
            index++;
        }
        return index - from;
    }

    private static int group(IpAddress address, int index) {
        long half = index < GROUPS / 2 ? address.high() : address.low();
        return (int) (half >>> (48 - index % 4 * 16)) & 0xffff;
    }
}
