// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** What every computer does by the clock: setting the time, asking the guard, looking for updates, reporting. */
final class Clockwork implements Habit {
    private static final Shape TIME = new Shape(36, 0, 36, 0, 0.03);
    private static final Shape DIRECTORY = new Shape(1_900, 0.4, 2_600, 0.5, 0.3);
    private static final double HOUR = 3_600;

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        Dice own = day.office().dice().branch(71, day.host().index());
        MachineSites machines = day.sites().machines();
        int system = day.host().system();
        day.every(1_024 << own.below(2), 0.002, moment -> setTime(day, moment, system == 1));
        day.every(300, 0.01, moment -> day.visit(moment, machines.guard(), Service.HTTPS, guard(dice)));
        day.every(
                own.between(1_500, 3_600),
                0.15,
                moment -> day.visit(moment, machines.telemetry().get(system)));
        day.every(
                own.between(4.0, 11.0) * HOUR,
                0.12,
                moment -> update(day, moment, machines.updates().get(system)));
        if (day.host().role() == Role.WORKSTATION) {
            day.every(own.between(700, 1_100), 0.25, moment -> signIn(day, moment));
        }
    }

    private static Exchange guard(Dice dice) {
        return Exchange.of(dice.around(1_250, 0.12), dice.around(900, 0.1), dice.around(0.4, 0.4));
    }

    private static void setTime(DeviceDay day, double moment, boolean isOutside) {
        Exchange exchange = TIME.draw(day.dice());
        if (isOutside || day.host().role() == Role.RESOLVER) {
            day.visit(moment, day.sites().machines().time(), Service.NTP, exchange);
        } else {
            day.reach(moment, day.office().roster().all().get(0), Service.NTP, exchange);
        }
    }

    private static void signIn(DeviceDay day, double moment) {
        day.reach(moment, day.resolver(), Service.LDAP, DIRECTORY.draw(day.dice()));
    }

    private static void update(DeviceDay day, double moment, Site site) {
        Dice dice = day.dice();
        day.visit(moment, site);
        if (dice.chance(0.3)) {
            double bytes = Math.min(6e8, dice.pareto(3e5, 0.8));
            day.visit(moment + 9, site, Service.HTTPS, Exchange.of(3_000 + bytes / 250, bytes, bytes / 5e6));
        }
    }
}
