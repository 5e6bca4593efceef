// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.pipeline.Fleet;
import dev.tidemark.pipeline.MadeUpFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Where one attack plays: who does it, when they are there, and what stands around. */
final class Stage {
    private static final double SECOND = 1e6;

    private final Random dice;
    private final List<Fleet.Member> actors;
    private final Day day;
    private final Supplier<String> fresh;
    private final List<MadeUpFlow> flows = new ArrayList<>();

    /**
     * A stage.
     *
     * @param dice the attack's own
     * @param actors who takes part, the first of them first
     * @param day with all that is there
     * @param fresh gives an outside address that nobody used, beside one that is used
     */
    Stage(Random dice, List<Fleet.Member> actors, Day day, Supplier<String> fresh) {
        this.dice = dice;
        this.actors = List.copyOf(actors);
        this.day = day;
        this.fresh = fresh;
    }

    /**
     * A clean day.
     *
     * @param first begin of its first flow
     * @param last begin of its last
     * @param devices of ours on it
     * @param resolver whom devices ask for names
     * @param servers public services of ours
     */
    record Day(long first, long last, List<Fleet.Member> devices, String resolver, List<Fleet.Service> servers) {
        Day {
            devices = List.copyOf(devices);
            servers = List.copyOf(servers);
        }
    }

    Random dice() {
        return dice;
    }

    Day day() {
        return day;
    }

    String actor(int place) {
        return actors.get(place).address();
    }

    int cast() {
        return actors.size();
    }

    String fresh() {
        return fresh.get();
    }

    /** Another device of ours, not one of the actors. */
    String other() {
        List<Fleet.Member> devices = day.devices();
        for (int tries = 0; tries < 1_000; tries++) {
            String address = devices.get(dice.nextInt(devices.size())).address();
            if (actors.stream().noneMatch(actor -> actor.address().equals(address))) {
                return address;
            }
        }
        return actor(0);
    }

    double between(double low, double high) {
        return low + (high - low) * dice.nextDouble();
    }

    /** A moment at which a span of seconds may begin: while the first actor is there if it fits, else on the day. */
    long begin(double seconds) {
        Fleet.Member actor = actors.get(0);
        double length = seconds * SECOND;
        boolean fits = (double) (actor.lastMicros() - actor.firstMicros()) > length;
        long low = fits ? actor.firstMicros() : day.first();
        long high = fits ? actor.lastMicros() : day.last();
        return (long) between((double) low, Math.max((double) low + 1.0, (double) high - length));
    }

    /** The day's length in seconds. */
    double daySeconds() {
        return (double) (day.last() - day.first()) / SECOND;
    }

    /** How long the first actor is there, in seconds. */
    double awakeSeconds() {
        return (double) (actors.get(0).lastMicros() - actors.get(0).firstMicros()) / SECOND;
    }

    void send(double micros, String src, String dst, Door door, Bytes bytes) {
        long moment = Math.max(day.first(), Math.min(day.last(), Math.round(micros)));
        flows.add(new MadeUpFlow(
                moment, src, dst, door.proto(), door.port(), Math.round(bytes.up()), Math.round(bytes.down())));
    }

    List<MadeUpFlow> flows() {
        return flows;
    }

    /** Protocol and port. */
    record Door(String proto, int port) {
        static final Door HTTPS = new Door("tcp", 443);
        static final Door DNS = new Door("udp", 53);
    }

    /** What goes there and what comes back. */
    record Bytes(double up, double down) {}
}
