// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a column's name says of itself: of which end it tells, and what.
 *
 * @param end of which end, null where it does not say
 * @param thing what it tells, null where it does not say
 */
record ColumnWords(@Nullable End end, @Nullable Thing thing) {
    /** The ends of a flow. */
    enum End {
        OPENER(
                "src",
                "source",
                "orig",
                "client",
                "initiator",
                "sender",
                "from",
                "local",
                "up",
                "sent",
                "tx",
                "fwd",
                "out"),
        ANSWERER(
                "dst",
                "dest",
                "resp",
                "server",
                "target",
                "receiver",
                "remote",
                "peer",
                "down",
                "received",
                "recv",
                "rcvd",
                "rx",
                "bwd",
                "rev",
                "back",
                "in",
                "reply");

        private final List<String> words;

        End(String... words) {
            this.words = List.of(words);
        }
    }

    /** What columns tell; the most telling words first. */
    enum Thing {
        PACKETS("packet", "pkt"),
        BYTES("byte", "byt", "octet"),
        PROTOCOL("proto", "prot", "transport", "l4"),
        PORT("port"),
        LENGTH("dur", "elapsed", "gap", "interval", "age"),
        END("end", "last", "stop", "finish"),
        ADDRESS("addr", "ip", "ipv4", "ipv6", "host"),
        TIME("time", "date", "start", "begin", "first", "stamp", "ts", "epoch", "when"),
        OTHER(
                "id", "flag", "state", "status", "label", "name", "mac", "tos", "ttl", "vlan", "asn", "country", "user",
                "mask");

        private final List<String> words;

        Thing(String... words) {
            this.words = List.of(words);
        }
    }

    static ColumnWords of(String name) {
        List<String> parts = Arrays.stream(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        Predicate<String> isSaid = word -> parts.stream().anyMatch(part -> says(part, word));
        End end = only(End.values(), one -> one.words.stream().anyMatch(isSaid));
        Thing thing = Arrays.stream(Thing.values())
                .filter(one -> one.words.stream().anyMatch(isSaid))
                .findFirst()
                .orElse(null);
        return new ColumnWords(end, thing);
    }

    /** What a field is about. */
    static ColumnWords of(FlowField field) {
        return switch (field) {
            case TIMESTAMP -> new ColumnWords(null, Thing.TIME);
            case SRC_IP -> new ColumnWords(End.OPENER, Thing.ADDRESS);
            case DST_IP -> new ColumnWords(End.ANSWERER, Thing.ADDRESS);
            case PROTO -> new ColumnWords(null, Thing.PROTOCOL);
            case PORT -> new ColumnWords(End.ANSWERER, Thing.PORT);
            case UP_BYTES -> new ColumnWords(End.OPENER, Thing.BYTES);
            case DOWN_BYTES -> new ColumnWords(End.ANSWERER, Thing.BYTES);
            case SRC_PORT -> new ColumnWords(End.OPENER, Thing.PORT);
            case DURATION -> new ColumnWords(null, Thing.LENGTH);
            case UP_PACKETS -> new ColumnWords(End.OPENER, Thing.PACKETS);
            case DOWN_PACKETS -> new ColumnWords(End.ANSWERER, Thing.PACKETS);
            case STATE -> new ColumnWords(null, Thing.OTHER);
        };
    }

    /** True where a name says what it cannot say of a field. */
    boolean contradicts(ColumnWords field) {
        boolean isOfOther = thing != null && thing != field.thing;
        return isOfOther || (end != null && field.end != null && end != field.end);
    }

    /** How many of a field's words a name says: of what, and of which end. */
    int shared(ColumnWords field) {
        return (thing != null && thing == field.thing ? 1 : 0) + (end != null && end == field.end ? 1 : 0);
    }

    /** Short words only whole, longer ones at either end of a word that was written as one. */
    private static boolean says(String part, String word) {
        return part.equals(word)
                || (word.length() > 2 && (part.startsWith(word) || part.endsWith(word) || part.endsWith(word + "s")));
    }

    private static <T> @Nullable T only(T[] values, Predicate<T> isSaid) {
        List<T> said = Arrays.stream(values).filter(isSaid).toList();
        return said.size() == 1 ? said.get(0) : null;
    }
}
