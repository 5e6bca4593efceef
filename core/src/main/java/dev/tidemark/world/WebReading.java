// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Reading pages, using applications in the browser, watching and fetching. */
final class WebReading {
    private static final double DWELL_SECONDS = 26;
    private static final double LARGEST_FETCH = 2.5e9;

    /** A visit of some pages; says when it is over. */
    double read(DeviceDay day, Person person, double start) {
        Dice dice = day.dice();
        double kind = dice.unit();
        if (kind < 0.012) {
            return watch(day, start);
        }
        Site site = choose(day, person);
        if (kind < 0.03) {
            double bytes = Math.min(LARGEST_FETCH, dice.pareto(1.5e6, 0.85));
            day.visit(
                    start,
                    site,
                    Service.HTTPS,
                    Exchange.of(dice.around(2_500, 0.5) + bytes / 300, bytes, bytes / dice.around(4e6, 0.5)));
        }
        double now = start;
        for (int pages = 1 + (int) dice.exponential(4.2); pages > 0; pages--) {
            turnPage(day, site, now, now == start);
            now += 1 + dice.around(DWELL_SECONDS, 0.95);
        }
        return now;
    }

    private static Site choose(DeviceDay day, Person person) {
        Dice dice = day.dice();
        List<Site> favourites = person.favourites();
        double kind = dice.unit();
        if (kind < 0.87) {
            double place = StrictMath.pow(dice.unit(), 1.9) * favourites.size();
            return favourites.get((int) place);
        }
        List<Site> web = day.sites().web();
        double depth = kind < 0.97 ? StrictMath.pow(dice.unit(), 3) : dice.unit();
        return web.get((int) (depth * web.size()));
    }

    private static void turnPage(DeviceDay day, Site site, double now, boolean isFirst) {
        Dice dice = day.dice();
        int flows = isFirst ? 1 + dice.poisson(0.9) : dice.poisson(0.8);
        for (int i = 0; i < flows; i++) {
            day.visit(now + i * dice.exponential(0.4), site);
        }
        for (Site helper : site.helpers()) {
            if (dice.chance(isFirst ? 0.55 : 0.2)) {
                day.visit(now + 0.15 + dice.exponential(0.7), helper);
            }
        }
        if (dice.chance(0.006)) {
            upload(day, site, now + 5);
        }
    }

    /** A form with something attached. */
    private static void upload(DeviceDay day, Site site, double now) {
        Dice dice = day.dice();
        double most = day.office().spec().level().choose(3e6, 6e6, 60e6);
        double bytes = Math.min(most * dice.between(0.5, 1), dice.pareto(40_000, 1.05));
        day.visit(
                now,
                site,
                Service.HTTPS,
                Exchange.of(bytes, dice.around(2_500, 0.8), 0.5 + bytes / dice.around(1.5e6, 0.4)));
    }

    private static double watch(DeviceDay day, double start) {
        Dice dice = day.dice();
        Site site = dice.pick(day.sites().videos());
        double now = start;
        for (int parts = dice.between(4, 40); parts > 0; parts--) {
            day.visit(now, site);
            now += dice.around(12, 0.4);
        }
        return now;
    }

    /** Work in an application of the browser: few pages, many small exchanges. */
    double useApplication(DeviceDay day, double start) {
        Dice dice = day.dice();
        List<Site> applications = day.sites().applications();
        int own = day.host().index() % applications.size();
        Site site = applications.get(dice.chance(0.75) ? own : dice.below(applications.size()));
        double now = start;
        for (int steps = 2 + (int) dice.exponential(5); steps > 0; steps--) {
            day.visit(now, site);
            if (dice.chance(0.02)) {
                upload(day, site, now + 3);
            }
            now += 2 + dice.around(24, 0.9);
        }
        return now;
    }
}
