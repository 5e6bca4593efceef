// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One spelling for each transport protocol, whatever a sensor calls it. */
final class Protocols {
    static final String UNKNOWN = "unknown";

    /** IANA's numbers of what is met on networks; others stay numbers. */
    private static final Map<String, String> BY_NUMBER = Map.ofEntries(
            Map.entry("1", "icmp"),
            Map.entry("2", "igmp"),
            Map.entry("4", "ipip"),
            Map.entry("6", "tcp"),
            Map.entry("17", "udp"),
            Map.entry("33", "dccp"),
            Map.entry("41", "ipv6"),
            Map.entry("47", "gre"),
            Map.entry("50", "esp"),
            Map.entry("51", "ah"),
            Map.entry("58", "icmp6"),
            Map.entry("88", "eigrp"),
            Map.entry("89", "ospf"),
            Map.entry("103", "pim"),
            Map.entry("112", "vrrp"),
            Map.entry("132", "sctp"),
            Map.entry("136", "udplite"));

    private static final Map<String, String> BY_OTHER_NAME = Map.ofEntries(
            Map.entry("", UNKNOWN),
            Map.entry("-", UNKNOWN),
            Map.entry("unknown_transport", UNKNOWN),
            Map.entry("ipv6-icmp", "icmp6"),
            Map.entry("icmpv6", "icmp6"),
            Map.entry("icmp-ipv6", "icmp6"),
            Map.entry("icmp4", "icmp"),
            Map.entry("icmpv4", "icmp"),
            Map.entry("ospfigp", "ospf"),
            Map.entry("ipencap", "ipip"));

    private static final Set<String> WITHOUT_PORTS =
            Set.of("icmp", "icmp6", "igmp", "ipip", "ipv6", "gre", "esp", "ah", "eigrp", "ospf", "pim", "vrrp", "arp");

    private Protocols() {}

    static String nameOf(String spelling) {
        String word = spelling.strip().toLowerCase(Locale.ROOT);
        String number = word.matches("[0-9]+\\.0+") ? word.substring(0, word.indexOf('.')) : word;
        return BY_NUMBER.getOrDefault(number, BY_OTHER_NAME.getOrDefault(number, number));
    }

    /** True for a name that is known, of whatever spelling. */
    static boolean isNamed(String spelling) {
        String name = nameOf(spelling);
        return BY_NUMBER.containsValue(name) || WITHOUT_PORTS.contains(name);
    }

    /** Where it has none, sensors write types and codes into the columns of ports. */
    static boolean hasPorts(String name) {
        return !WITHOUT_PORTS.contains(name);
    }

    /** True where a spelling needs no looking up. */
    static boolean isPlain(String spelling) {
        return nameOf(spelling).equals(spelling) && hasPorts(spelling);
    }
}
