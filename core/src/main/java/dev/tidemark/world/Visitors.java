// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;

/** The outside clients of the public servers: people with their own hours, some of whom come back day by day. */
final class Visitors {
    private static final Shape PAGE = new Shape(1_600, 0.7, 22_000, 1.25, 5);
    private static final long LIFE = 41;
    private static final double REGULARS = 0.55;
    private static final double PASSERS_BY = 6;

    private final Office office;
    private final List<Visitor> known;
    private final List<Host> servers;

    private Visitors(Office office, List<Visitor> known) {
        this.office = office;
        this.known = List.copyOf(known);
        this.servers = office.roster().withRole(Role.PUBLIC);
    }

    static Visitors draw(Office office, Dice dice) {
        List<Owner> homes = new ArrayList<>(office.owners().all(OwnerKind.ISP, Reach.COMMON));
        List<Owner> abroad = office.owners().all(OwnerKind.ISP, Reach.UNCOMMON);
        List<Visitor> known = new ArrayList<>();
        int visitors = office.spec().visitors();
        int regulars = (int) Math.ceil(visitors * REGULARS);
        int all = regulars + (int) (visitors * PASSERS_BY);
        double farShare = office.spec().level().choose(0.0, 0.004, 0.06);
        for (int i = 0; i < all; i++) {
            boolean isFar = dice.chance(farShare);
            boolean isRegular = i < regulars;
            boolean isHeavy = isRegular && dice.chance(0.09);
            known.add(new Visitor(
                    i,
                    office.owners()
                            .freshEndpoint(dice.pick(isFar ? abroad : homes), dice)
                            .v4Only(),
                    isRegular ? 0.66 : 0.105,
                    isHeavy ? dice.between(7.0, 18.0) : dice.around(2.2, 0.55),
                    dice.around(isRegular ? 7 : 4.5, 0.5),
                    isFar ? dice.between(3.0, 8.0) : 0.3 * dice.gauss(),
                    i % 3 == 0 ? 1 : 0));
        }
        return new Visitors(office, known);
    }

    /** The day's visits. */
    void come(int day, Wire wire) {
        double bustle = office.calendar().bustle(day) * (office.calendar().isWeekend(day) ? 0.75 : 1);
        for (Visitor visitor : known) {
            Dice dice = office.dice().branch(LIFE, day, visitor.index());
            if (dice.chance(Math.min(1, visitor.comes() * bustle))) {
                for (int sessions = 1 + dice.poisson(visitor.sessions()); sessions > 0; sessions--) {
                    browse(visitor, hour(visitor, dice) * 3_600, dice, wire);
                }
            }
        }
    }

    /** One session of somebody at the public servers, which begins at that second. */
    void browse(Visitor visitor, double start, Dice dice, Wire wire) {
        Host server = servers.get(dice.chance(0.85) ? visitor.favourite() : 1 - visitor.favourite());
        double now = start;
        for (int pages = 1 + (int) dice.exponential(visitor.pages()); pages > 0; pages--) {
            if (now == start && dice.chance(0.12)) {
                Exchange redirect = Exchange.of(dice.around(480, 0.2), dice.around(390, 0.1), 0.1);
                wire.send(now, visitor.endpoint(), server.endpoint(), Service.HTTP, redirect);
            }
            for (int flows = 1 + dice.poisson(1.1); flows > 0; flows--) {
                double moment = now + dice.exponential(0.5);
                wire.send(moment, visitor.endpoint(), server.endpoint(), Service.HTTPS, page(dice));
            }
            now += 1 + dice.around(21, 1.0);
        }
    }

    /** One page or a part of one; now and then something large. */
    static Exchange page(Dice dice) {
        if (dice.chance(0.012)) {
            double bytes = Math.min(4e7, dice.pareto(2e5, 0.9));
            return dice.chance(0.3)
                    ? Exchange.of(bytes, dice.around(2_600, 0.5), dice.around(3, 0.6))
                    : Exchange.of(dice.around(1_900, 0.5), bytes, dice.around(4, 0.6));
        }
        return PAGE.draw(dice);
    }

    private static double hour(Visitor visitor, Dice dice) {
        double kind = dice.unit();
        double hour;
        if (kind < 0.01) {
            hour = dice.between(0.0, 24.0);
        } else if (kind < 0.45) {
            hour = 10.2 + 1.5 * dice.gauss();
        } else if (kind < 0.8) {
            hour = 14.9 + 1.9 * dice.gauss();
        } else {
            hour = 19.8 + 1.3 * dice.gauss();
        }
        double local = hour - visitor.shiftHours();
        return local - 24 * Math.floor(local / 24);
    }
}
