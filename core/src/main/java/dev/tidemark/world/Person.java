// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at a device: habits that stay the same from day to day.
 *
 * @param job what the person does
 * @param arrives the usual hour of coming
 * @param hours the usual length of the day in hours
 * @param pace how much the person does in an hour, about 1
 * @param isLaptop whether the device goes home with the person
 * @param staysOn whether the device is left running at night
 * @param isCaller whether the person's days have video calls
 * @param storage where the person's files are kept outside, null for nowhere
 * @param ticker a page that the person leaves open and that asks for news by itself, null for none
 * @param favourites the sites the person goes to again and again, most loved first
 */
record Person(
        Job job,
        double arrives,
        double hours,
        double pace,
        boolean isLaptop,
        boolean staysOn,
        boolean isCaller,
        @Nullable Site storage,
        @Nullable Site ticker,
        List<Site> favourites) {
    private static final List<Job> JOBS = List.of(Job.values());

    Person {
        favourites = List.copyOf(favourites);
    }

    static Person draw(SiteCatalogue sites, Level level, Dice dice) {
        List<Site> favourites = favourites(sites, dice);
        boolean isLaptop = dice.chance(0.55);
        return new Person(
                dice.pick(JOBS),
                8.6 + 0.75 * dice.gauss(),
                8.1 + 0.7 * dice.gauss(),
                dice.around(1, 0.33),
                isLaptop,
                !isLaptop && dice.chance(0.5),
                dice.chance(level.choose(0.08, 0.15, 0.45)),
                dice.chance(0.7) ? dice.pick(sites.storages()) : null,
                dice.chance(0.2) ? favourites.get(favourites.size() / 2) : null,
                favourites);
    }

    private static List<Site> favourites(SiteCatalogue sites, Dice dice) {
        Weights popularity = SiteCatalogue.zipf(sites.web().size(), 0.95);
        int wanted = dice.between(16, 42);
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < wanted) {
            chosen.add(popularity.draw(dice));
        }
        List<Site> list = new ArrayList<>();
        chosen.forEach(rank -> list.add(sites.web().get(rank)));
        return list;
    }
}
