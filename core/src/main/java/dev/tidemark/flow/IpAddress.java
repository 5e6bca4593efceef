// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.flow;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address, kept as 128 bits.
 *
 * <p>An IPv4 address is held in its IPv4-mapped form ({@code ::ffff:a.b.c.d}), so that both spellings of it are one
 * value. Nothing here ever asks a name server.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record IpAddress(long high, long low) implements Comparable<IpAddress> {
    private static final long MAPPED = 0xffffL;
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int MAPPED_BITS = V6_BITS - V4_BITS;

    /**
     * Reads an address as sensors write it; empty for anything else.
     *
     * <p>IPv4 is four decimal numbers without leading zeros, which some programs take for octal. The zone of an IPv6
     * address ({@code %eth0}) is the sensor's own name for an interface and is cut off. No blanks, no brackets.
     */
    public static Optional<IpAddress> parse(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return new Ipv6Text(text).parse();
        }
        long value = Ipv4Text.parse(text, 0, text.length());
        return value == Ipv4Text.REFUSED ? Optional.empty() : Optional.of(ofV4((int) value));
    }

    /** The IPv4 address of these 32 bits. */
    public static IpAddress ofV4(int bits) {
        return new IpAddress(0, MAPPED << V4_BITS | Integer.toUnsignedLong(bits));
    }

    /**
     * The address of 4 or 16 bytes in network order.
     *
     * @throws IllegalArgumentException for any other number of bytes
     */
    public static IpAddress ofBytes(byte[] bytes) {
        if (bytes.length == Integer.BYTES) {
            return ofV4((int) bits(bytes, 0, Integer.BYTES));
        }
        if (bytes.length != 2 * Long.BYTES) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
        }
        return new IpAddress(bits(bytes, 0, Long.BYTES), bits(bytes, Long.BYTES, Long.BYTES));
    }

    /** True for IPv4, written either way. */
    public boolean isV4() {
        return high == 0 && low >>> V4_BITS == MAPPED;
    }

    /** The number of bits a prefix of this address can have: 32 or 128. */
    public int width() {
        return isV4() ? V4_BITS : V6_BITS;
    }

    /** The bytes in network order: 4 or 16. */
    public byte[] bytes() {
        int length = width() / Byte.SIZE;
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            int shift = (length - 1 - index) % Long.BYTES * Byte.SIZE;
            bytes[index] = (byte) ((length - 1 - index < Long.BYTES ? low : high) >>> shift);
        }
        return bytes;
    }

    /** The first address of the network that has this address and this many fixed bits. */
    public IpAddress firstOf(int prefix) {
        int fixed = fixedBits(prefix);
        return new IpAddress(high & mask(fixed), low & mask(fixed - Long.SIZE));
    }

    /** The last address of the network that has this address and this many fixed bits. */
    public IpAddress lastOf(int prefix) {
        int fixed = fixedBits(prefix);
        return new IpAddress(high | ~mask(fixed), low | ~mask(fixed - Long.SIZE));
    }

    /** By number; every IPv4 address comes before every IPv6 address. */
    @Override
    public int compareTo(IpAddress other) {
        if (isV4() != other.isV4()) {
            return isV4() ? -1 : 1;
        }
        int upper = Long.compareUnsigned(high, other.high);
        return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && high == that.high && low == that.low;
    }

    // Addresses are keys of large maps; neighbours must not share buckets.
    @Override
    public int hashCode() {
        long mixed = (high * 0x9e3779b97f4a7c15L ^ low) * 0xbf58476d1ce4e5b9L;
        return (int) (mixed ^ mixed >>> V4_BITS);
    }

    /** The canonical text: dotted for IPv4, RFC 5952 for IPv6. */
    @Override
    public String toString() {
        return isV4() ? Ipv4Text.write((int) low) : Ipv6Text.write(this);
    }

    private int fixedBits(int prefix) {
        if (prefix < 0 || prefix > width()) {
            throw new IllegalArgumentException("a prefix of " + this + " has 0 to " + width() + " bits, not " + prefix);
        }
        return isV4() ? MAPPED_BITS + prefix : prefix;
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
    }

    private static long bits(byte[] bytes, int from, int count) {
        long bits = 0;
        for (int index = from; index < from + count; index++) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(bytes[index]);
        }
        return bits;
    }
}
