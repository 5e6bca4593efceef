// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.function.DoubleConsumer;

/** One day of one device, while it is lived: what its habits need to act and to be seen acting. */
final class DeviceDay {
    private static final double SECOND_QUESTION = 0.3;

    private final Office office;
    private final Host host;
    private final int day;
    private final WorkDay plan;
    private final Dice dice;
    private final Wire wire;
    private final NameCache names;

    DeviceDay(Office office, Host host, int day, Dice dice, Wire wire) {
        this.office = office;
        this.host = host;
        this.day = day;
        this.plan = office.planOf(host, day);
        this.dice = dice;
        this.wire = wire;
        this.names = new NameCache(
                office.sites().all().size() + office.roster().all().size());
    }

    Office office() {
        return office;
    }

    Host host() {
        return host;
    }

    int day() {
        return day;
    }

    WorkDay plan() {
        return plan;
    }

    Dice dice() {
        return dice;
    }

    Knob knob() {
        return office.knobs().at(host, day);
    }

    SiteCatalogue sites() {
        return office.sites();
    }

    /** Asks a name server where it must, and says which address the site has for now. */
    Endpoint look(double second, Site site) {
        if (names.isStale(site.index(), second)) {
            ask(second, site.queryBytes());
            names.keep(site.index(), second, site.ttlSeconds(), site.resolve(day, dice));
        }
        return names.at(site.index());
    }

    /** One flow to a site, as big as that site's flows are. */
    void visit(double second, Site site) {
        Service service = site.hasQuic() && dice.chance(0.6) ? Service.QUIC : Service.HTTPS;
        visit(second, site, service, site.shape().draw(dice));
    }

    void visit(double second, Site site, Service service, Exchange exchange) {
        wire.send(second, host.endpoint(), look(second, site), service, exchange);
    }

    /** One flow to a device of our own, after asking for its name. */
    void call(double second, Host other, Service service, Exchange exchange) {
        int slot = office.sites().all().size() + other.index();
        if (names.isStale(slot, second)) {
            ask(second, 58 + other.index() % 7);
            names.keep(slot, second, 900, other.endpoint());
        }
        reach(second, other, service, exchange);
    }

    /** One flow to a device of our own whose address is known. */
    void reach(double second, Host other, Service service, Exchange exchange) {
        wire.send(second, host.endpoint(), other.endpoint(), service, exchange);
    }

    /** One flow that another device of ours opens towards this one. */
    void reachedBy(double second, Host other, Service service, Exchange exchange) {
        wire.send(second, other.endpoint(), host.endpoint(), service, exchange);
    }

    /** The name server that this device asks; now and then it is the second. */
    Host resolver() {
        int turn = dice.chance(0.88) ? 0 : 1;
        return office.roster().all().get((host.index() + turn) % 2);
    }

    private void ask(double second, int queryBytes) {
        int questions = dice.chance(SECOND_QUESTION) ? 2 : 1;
        int stub = host.system() == 0 ? 0 : 11 * host.system();
        double before = dice.around(0.03, 0.7);
        Host resolver = resolver();
        for (int i = 0; i < questions && resolver.index() != host.index(); i++) {
            Exchange exchange = Exchange.of(queryBytes + stub, queryBytes + dice.around(72, 0.6), before * 0.8);
            reach(Math.max(0, second - before) + i * dice.between(5e-5, 4e-4), resolver, Service.DNS, exchange);
        }
    }

    /** Lets something happen by the clock while the device runs; jitter is a share of the period. */
    void every(double period, double jitter, DoubleConsumer action) {
        Span on = plan.on();
        double phase = dice.branch(Math.round(period * 16)).unit() * period;
        for (double tick = on.low() + phase; tick < on.high(); tick += period) {
            double moment = tick + jitter * period * dice.gauss();
            if (on.covers(moment)) {
                action.accept(moment);
            }
        }
    }

    /** Lets something happen now and then while the person works. */
    void nowAndThen(double timesPerDay, DoubleConsumer action) {
        for (Block block : plan.blocks()) {
            double share = block.span().length() / 25_000 * block.pace();
            for (int i = dice.poisson(timesPerDay * share); i > 0; i--) {
                action.accept(dice.between(block.span().low(), block.span().high()));
            }
        }
    }
}
