// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one exporter has said so far: its templates, when it started, and records whose template is still to come. */
final class Exporter {
    /** Bounds what a hostile file can make us keep. */
    private static final int MOST_TEMPLATES = 4096;

    private static final int MOST_WAITING = 8 << 20;

    private final Map<Integer, Template> templates = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int waitingBytes;
    private long lost;
    private long sampling = 1;
    private OptionalLong boot = OptionalLong.empty();

    /**
     * Records whose template has not come.
     *
     * @param id of the template
     * @param clock of their datagram
     * @param set their octets
     */
    record Waiting(int id, ExportClock clock, ByteBuffer set) {}

    @Nullable
    Template template(int id) {
        return templates.get(id);
    }

    /** Takes a template; what waited for it is given back and waits no more. */
    List<Waiting> learn(int id, Template template) {
        if (templates.size() >= MOST_TEMPLATES && !templates.containsKey(id)) {
            return List.of();
        }
        templates.put(id, template);
        List<Waiting> ready = waiting.stream().filter(set -> set.id() == id).toList();
        waiting.removeAll(ready);
        waitingBytes -= ready.stream().mapToInt(set -> set.set().capacity()).sum();
        return ready;
    }

    void forget(int id) {
        templates.remove(id);
    }

    void await(int id, ExportClock clock, ByteBuffer set) {
        if (waitingBytes + set.remaining() > MOST_WAITING) {
            lost++;
            return;
        }
        byte[] bytes = new byte[set.remaining()];
        set.get(bytes);
        waitingBytes += bytes.length;
        waiting.add(new Waiting(id, clock, ByteBuffer.wrap(bytes)));
    }

    /** Gives up what still waits, at the end of a file, and says how many sets of records that were. */
    long giveUp() {
        long sets = lost + waiting.size();
        waiting.clear();
        waitingBytes = 0;
        lost = 0;
        return sets;
    }

    /** Takes what a record says of the exporter itself. */
    void learn(ExportedValues values) {
        values.number(Element.BOOT_MILLISECONDS).ifPresent(millis -> boot = OptionalLong.of(millis));
        OptionalLong interval = values.number(Element.SAMPLING_INTERVAL, Element.SAMPLER_INTERVAL);
        interval.ifPresent(this::sample);
        OptionalLong packets = values.number(Element.PACKET_INTERVAL);
        long space = values.number(Element.PACKET_SPACE).orElse(0);
        boolean isSpaced = packets.isPresent() && packets.getAsLong() > 0 && space > 0;
        if (isSpaced) {
            sample((packets.getAsLong() + space) / packets.getAsLong());
        }
    }

    void sample(long interval) {
        sampling = Math.max(sampling, interval);
    }

    /** One of how many packets it looks at. */
    long sampling() {
        return sampling;
    }

    /** A datagram's clock; IPFIX does not say in its header how long the exporter has run. */
    ExportClock clock(ExportClock header) {
        if (header.hasUptime() || boot.isEmpty()) {
            return header;
        }
        return new ExportClock(header.exportMicros(), header.exportMicros() / 1000 - boot.getAsLong(), true);
    }
}
