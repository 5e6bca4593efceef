// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an exporter may tell of a flow that a flow of ours has, by its number in NetFlow v9 and IPFIX. */
enum Element {
    BYTES(1),
    PACKETS(2),
    PROTOCOL(4),
    FLAGS(6),
    SRC_PORT(7),
    SRC_V4(8),
    DST_PORT(11),
    DST_V4(12),
    END_UPTIME(21),
    START_UPTIME(22),
    OUT_BYTES(23),
    OUT_PACKETS(24),
    SRC_V6(27),
    DST_V6(28),
    SAMPLING_INTERVAL(34),
    SAMPLER_INTERVAL(50),
    TOTAL_BYTES(85),
    TOTAL_PACKETS(86),
    START_SECONDS(150),
    END_SECONDS(151),
    START_MILLISECONDS(152),
    END_MILLISECONDS(153),
    START_MICROSECONDS(154),
    END_MICROSECONDS(155),
    START_NANOSECONDS(156),
    END_NANOSECONDS(157),
    START_DELTA_MICROSECONDS(158),
    END_DELTA_MICROSECONDS(159),
    BOOT_MILLISECONDS(160),
    DURATION_MILLISECONDS(161),
    DURATION_MICROSECONDS(162),
    INITIATOR_BYTES(231),
    RESPONDER_BYTES(232),
    INITIATOR_PACKETS(298),
    RESPONDER_PACKETS(299),
    PACKET_INTERVAL(305),
    PACKET_SPACE(306),
    SEEN_SECONDS(322),
    SEEN_MILLISECONDS(323),
    REVERSE_BYTES(1, Element.REVERSE),
    REVERSE_PACKETS(2, Element.REVERSE),
    REVERSE_TOTAL_BYTES(85, Element.REVERSE),
    REVERSE_TOTAL_PACKETS(86, Element.REVERSE);

    /** The enterprise number under which RFC 5103 repeats the standard elements for the way back. */
    private static final int REVERSE = 29305;

    private static final Map<Long, Element> BY_NUMBER = byNumber();

    private final int number;
    private final int enterprise;

    Element(int number) {
        this(number, 0);
    }

    Element(int number, int enterprise) {
        this.number = number;
        this.enterprise = enterprise;
    }

    /** Null for what is of no use here. */
    static @Nullable Element find(int number, int enterprise) {
        return BY_NUMBER.get(key(number, enterprise));
    }

    private static Map<Long, Element> byNumber() {
        Map<Long, Element> elements = new HashMap<>();
        for (Element element : values()) {
            elements.put(key(element.number, element.enterprise), element);
        }
        return Map.copyOf(elements);
    }

    private static long key(int number, int enterprise) {
        return (long) enterprise << Integer.SIZE | number;
    }
}
