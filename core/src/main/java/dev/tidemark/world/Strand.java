// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The flows of one incident with one device: they go into the day's book and are counted for the label. */
final class Strand implements Wire {
    private final FlowBook book;
    private final Map<String, Object> notes = new LinkedHashMap<>();
    private long flows;
    private long up;
    private double first = Double.MAX_VALUE;
    private double last;
    private int lastSrc = Endpoint.NONE;
    private int lastDst = Endpoint.NONE;

    Strand(FlowBook book) {
        this.book = book;
    }

    @Override
    public void write(double second, int src, int dst, Service service, Exchange exchange) {
        int before = book.size();
        book.add(second, src, dst, service, exchange);
        if (book.size() > before) {
            flows++;
            up += exchange.up();
            first = Math.min(first, second);
            last = Math.max(last, second);
            lastSrc = src;
            lastDst = dst;
        }
    }

    long flows() {
        return flows;
    }

    long up() {
        return up;
    }

    /** The address that opened the latest flow. */
    int src() {
        return lastSrc;
    }

    /** The address that the latest flow went to. */
    int dst() {
        return lastDst;
    }

    /** Remembers a size that the label shall have. */
    Strand note(String name, Object value) {
        notes.put(name, value);
        return this;
    }

    boolean isEmpty() {
        return flows == 0;
    }

    /** The label: the kind, how many flows there are, when, and what was noted. */
    Map<String, Object> describe(String kind, Instant dayStart) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("kind", kind);
        label.put("flows", flows);
        label.put("first", moment(dayStart, first));
        label.put("last", moment(dayStart, last));
        label.putAll(notes);
        return label;
    }

    private static String moment(Instant dayStart, double second) {
        return dayStart.plusMillis((long) (second * 1_000))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
