// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** The build server: bursts of fetching after people push, one round at night, results put away. */
final class Builds implements Habit {
    private static final Shape PART = new Shape(1_300, 0.5, 180_000, 1.9, 1.5);

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        Calendar calendar = day.office().calendar();
        double usual = calendar.isWeekend(day.day()) ? 2 : 18 * calendar.bustle(day.day());
        for (int builds = dice.poisson(usual); builds > 0; builds--) {
            build(day, 3_600 * Math.max(6, Math.min(22, 13 + 2.8 * dice.gauss())));
        }
        build(day, 2 * 3_600 + dice.between(0, 60));
    }

    private static void build(DeviceDay day, double start) {
        Dice dice = day.dice();
        double now = start;
        for (int parts = dice.between(8, 60); parts > 0; parts--) {
            day.visit(now, dice.pick(day.sites().machines().packages()), Service.HTTPS, PART.draw(dice));
            now += dice.exponential(1.2);
        }
        now += dice.around(240, 0.6);
        double bytes = dice.around(2.5e7, 0.7);
        day.call(
                now,
                day.office().roster().serverFor(day.host(), Role.FILES),
                Service.SMB,
                Exchange.of(bytes, 60_000, 9));
        if (dice.chance(0.3)) {
            double image = dice.around(6e6, 0.6);
            Site registry = day.sites().machines().packages().get(0);
            day.visit(now + 20, registry, Service.HTTPS, Exchange.of(image, 20_000, 8));
        }
    }
}
