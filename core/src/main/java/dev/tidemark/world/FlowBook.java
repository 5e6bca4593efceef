// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Arrays;

/** The flows of one day, column by column, in the order they were written; read back in order of time. */
final class FlowBook {
    private static final FlowState[] STATES = FlowState.values();
    private static final Transport[] TRANSPORTS = Transport.values();
    private static final int ROW_BITS = 26;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int SEGMENT = 1_400;

    private final long dayMicros;
    private int size;
    private long[] micros = new long[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] service = new int[1024];
    private long[] up = new long[1024];
    private long[] down = new long[1024];
    private long[] length = new long[1024];

    /** A book for the day that begins at that moment, in microseconds since the epoch. */
    FlowBook(long dayMicros) {
        this.dayMicros = dayMicros;
    }

    /** Writes a flow that begins so many seconds into the day; one that would begin outside the day is not seen. */
    @SuppressWarnings("EnumOrdinal") // packed for this process alone, never stored
    void add(double second, int src, int dst, Service spoken, Exchange exchange) {
        long offset = (long) (second * 1e6);
        if (offset < 0 || offset >= DAY_MICROS) {
            return;
        }
        if (size == micros.length) {
            grow();
        }
        micros[size] = offset;
        from[size] = src;
        to[size] = dst;
        service[size] = spoken.port() << 8
                | spoken.transport().ordinal() << 4
                | exchange.state().ordinal();
        up[size] = exchange.up();
        down[size] = exchange.down();
        length[size] = Math.max(0, (long) (exchange.seconds() * 1e6));
        size++;
    }

    /** Takes over all flows of another book of the same day. */
    void addAll(FlowBook other) {
        for (int row = 0; row < other.size; row++) {
            if (size == micros.length) {
                grow();
            }
            micros[size] = other.micros[row];
            from[size] = other.from[row];
            to[size] = other.to[row];
            service[size] = other.service[row];
            up[size] = other.up[row];
            down[size] = other.down[row];
            length[size] = other.length[row];
            size++;
        }
    }

    int size() {
        return size;
    }

    int src(int row) {
        return from[row];
    }

    int dst(int row) {
        return to[row];
    }

    int port(int row) {
        return service[row] >>> 8;
    }

    long up(int row) {
        return up[row];
    }

    double second(int row) {
        return micros[row] / 1e6;
    }

    /** Hands out all flows in order of time; flows of the same moment in the order they were written. */
    void replay(AddressBook addresses, FlowSink sink) {
        long[] order = new long[size];
        for (int row = 0; row < size; row++) {
            order[row] = micros[row] << ROW_BITS | row;
        }
        Arrays.sort(order);
        for (long key : order) {
            sink.accept(flow((int) (key & (1L << ROW_BITS) - 1), addresses));
        }
    }

    private WorldFlow flow(int row, AddressBook addresses) {
        Transport transport = TRANSPORTS[service[row] >>> 4 & 15];
        int port = service[row] >>> 8;
        long upPackets = packets(up[row], down[row], transport);
        long downPackets = down[row] == 0 ? 0 : packets(down[row], up[row], transport);
        return new WorldFlow(
                dayMicros + micros[row],
                addresses.text(from[row]),
                addresses.text(to[row]),
                transport.id(),
                transport == Transport.ICMP ? 0 : sourcePort(row, port, addresses),
                port,
                up[row],
                down[row],
                upPackets,
                downPackets,
                length[row],
                STATES[service[row] & 15].id());
    }

    private static long packets(long sent, long received, Transport transport) {
        long full = 1 + sent / SEGMENT;
        return transport == Transport.TCP && received > 0 ? full + 2 + received / (2 * SEGMENT) : full;
    }

    private int sourcePort(int row, int port, AddressBook addresses) {
        if (port == Service.NTP.port()) {
            return port;
        }
        long mixed = (micros[row] * 31 + addresses.text(from[row]).hashCode()) * 0x9E3779B97F4A7C15L;
        return 49_152 + (int) (mixed >>> 50);
    }

    private void grow() {
        int room = size * 2;
        micros = Arrays.copyOf(micros, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        service = Arrays.copyOf(service, room);
        up = Arrays.copyOf(up, room);
        down = Arrays.copyOf(down, room);
        length = Arrays.copyOf(length, room);
    }
}
