// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The search tree of an MMDB file, made from ranges of addresses.
 *
 * <p>Equal subtrees are stored once: readers follow pointers and never notice, and the files shrink by a third and more.
 */
final class MmdbTree {
    /** A reference to nothing; other negative references are records: {@code -2 - record}. */
    static final int EMPTY = -1;

    private static final int DEEPEST = 128;
    private static final int V4_DEPTH = 96;

    /** Addresses from first to last, both of one family, and the number of their record. */
    record Range(IpAddress first, IpAddress last, int record) {}

    private final List<Range> ranges;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> nodes = new ArrayList<>();

    private MmdbTree(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** The nodes, root first, each with its left reference in the upper half; a reference counts nodes from the root. */
    static long[] build(List<Range> ranges, MmdbWriter.Family family) {
        List<Range> sorted = ranges.stream()
                .sorted(Comparator.comparing(Range::first, MmdbTree::inTree))
                .toList();
        checkDisjoint(sorted);
        MmdbTree tree = new MmdbTree(sorted);
        int depth = family == MmdbWriter.Family.V4 ? V4_DEPTH : 0;
        int root = tree.grow(new IpAddress(0, 0), depth, 0, sorted.size());
        if (root < 0 || root != tree.nodes.size() - 1) {
            tree.nodes.add(pack(root, root));
        }
        return tree.rootFirst();
    }

    private static void checkDisjoint(List<Range> sorted) {
        for (int index = 1; index < sorted.size(); index++) {
            if (inTree(sorted.get(index - 1).last(), sorted.get(index).first()) >= 0) {
                throw new IllegalArgumentException(
                        sorted.get(index - 1) + " and " + sorted.get(index) + " share addresses");
            }
        }
    }

    // MMDB files hold IPv4 below ::/96, not in its mapped form.
    private static IpAddress key(IpAddress address) {
        return address.isV4() ? new IpAddress(0, address.low() & 0xffffffffL) : address;
    }

    private static int inTree(IpAddress left, IpAddress right) {
        IpAddress a = key(left);
        IpAddress b = key(right);
        int upper = Long.compareUnsigned(a.high(), b.high());
        return upper != 0 ? upper : Long.compareUnsigned(a.low(), b.low());
    }

    /** The reference for a block of addresses, from the ranges between two positions. */
    private int grow(IpAddress block, int depth, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        if (to - from == 1 && isCovered(block, depth, ranges.get(from))) {
            return -2 - ranges.get(from).record();
        }
        IpAddress middle = middleOf(block, depth);
        int leftEnd = from;
        while (leftEnd < to && inTree(ranges.get(leftEnd).first(), middle) < 0) {
            leftEnd++;
        }
        int left = grow(block, depth + 1, from, leftEnd);
        int right = grow(middle, depth + 1, reachesInto(middle, from, leftEnd) ? leftEnd - 1 : leftEnd, to);
        return left == right && left < 0 ? left : node(left, right);
    }

    private static boolean isCovered(IpAddress block, int depth, Range range) {
        return inTree(range.first(), block) <= 0 && inTree(range.last(), lastOf(block, depth)) >= 0;
    }

    private boolean reachesInto(IpAddress middle, int from, int leftEnd) {
        return leftEnd > from && inTree(ranges.get(leftEnd - 1).last(), middle) >= 0;
    }

    private int node(int left, int right) {
        return numbers.computeIfAbsent(pack(left, right), key -> {
            nodes.add(key);
            return nodes.size() - 1;
        });
    }

    private static long pack(int left, int right) {
        return (long) left << Integer.SIZE | Integer.toUnsignedLong(right);
    }

    private long[] rootFirst() {
        int last = nodes.size() - 1;
        long[] turned = new long[nodes.size()];
        Arrays.setAll(turned, index -> {
            long node = nodes.get(last - index);
            return pack(turn((int) (node >> Integer.SIZE), last), turn((int) node, last));
        });
        return turned;
    }

    private static int turn(int reference, int last) {
        return reference < 0 ? reference : last - reference;
    }

    private static IpAddress middleOf(IpAddress block, int depth) {
        int bit = DEEPEST - 1 - depth;
        return bit < Long.SIZE
                ? new IpAddress(block.high(), block.low() | 1L << bit)
                : new IpAddress(block.high() | 1L << (bit - Long.SIZE), block.low());
    }

    private static IpAddress lastOf(IpAddress block, int depth) {
        int free = DEEPEST - depth;
        return new IpAddress(block.high() | ones(free - Long.SIZE), block.low() | ones(free));
    }

    private static long ones(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return -1L >>> Math.max(0, Long.SIZE - bits);
    }
}
