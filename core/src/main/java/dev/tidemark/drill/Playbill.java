// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.finding.Side;
import dev.tidemark.pipeline.CleanDays;
import dev.tidemark.pipeline.Fleet;
import dev.tidemark.pipeline.MadeUpFlow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Attacks that are put into one copy of a day, each by devices of its own, few enough that the fleet stays what it is.
 *
 * <p>Statistics are about single devices, and what a fleet usually does is a median or a quartile: at most a fifth of the
 * devices attack, and at most a twentieth in the same way, so that no attack helps or hides another.
 */
final class Playbill {
    private static final double MOST_ATTACKERS = 0.2;
    private static final double MOST_ALIKE = 0.05;

    private final int place;
    private final Stage.Day day;
    private final List<String> outside;
    private final CleanDays clean;
    private final List<Fleet.Member> free;
    private final Map<String, Integer> alike = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Attack, List<String>> suspects = new LinkedHashMap<>();
    private final List<MadeUpFlow> flows = new ArrayList<>();
    private int attackers;
    private int visitors;

    Playbill(CleanDays clean, int place, Stage.Day day, Cast cast, Random dice) {
        this.clean = clean;
        this.place = place;
        this.day = day;
        this.outside = cast.outside();
        this.free = new ArrayList<>(cast.able());
        Collections.shuffle(free, dice);
    }

    /**
     * Who may attack.
     *
     * @param able devices that are not suspicious by themselves
     * @param outside addresses that are talked to, beside which new ones lie
     */
    record Cast(List<Fleet.Member> able, List<String> outside) {
        Cast {
            able = List.copyOf(able);
            outside = List.copyOf(outside);
        }
    }

    boolean isEmpty() {
        return suspects.isEmpty();
    }

    /** Takes an attack in if there is room for it. */
    boolean take(Attack attack) {
        Family family = attack.family();
        int before = alike.getOrDefault(family.id(), 0);
        int most = Math.max(family.actors(), (int) (MOST_ALIKE * day.devices().size()));
        boolean isInside = family.side() == Side.INTERNAL;
        int all = isInside ? attackers : visitors;
        int room =
                Math.max(family.actors(), (int) (MOST_ATTACKERS * day.devices().size()));
        if (before + family.actors() > most || all + family.actors() > room || free.size() < family.actors()) {
            return false;
        }
        alike.put(family.id(), before + family.actors());
        play(attack, isInside);
        return true;
    }

    private void play(Attack attack, boolean isInside) {
        Random dice = new Random(attack.number());
        List<Fleet.Member> actors = new ArrayList<>();
        for (int i = 0; i < attack.family().actors(); i++) {
            actors.add(isInside ? free.remove(free.size() - 1) : visitor());
        }
        Stage stage = new Stage(dice, actors, day, () -> fresh(dice));
        List<MadeUpFlow> own = attack.family().shape().play(stage, attack.size());
        flows.addAll(own);
        if (isInside) {
            attackers += actors.size();
            suspects.put(attack, actors.stream().map(Fleet.Member::address).toList());
        } else {
            visitors++;
            suspects.put(attack, own.stream().map(MadeUpFlow::src).distinct().toList());
        }
    }

    private Fleet.Member visitor() {
        return new Fleet.Member("", false, place, 0, 0, day.first(), day.last());
    }

    private String fresh(Random dice) {
        for (int tries = 0; tries < 10_000; tries++) {
            String beside = outside.get(dice.nextInt(outside.size()));
            String address = Neighbours.of(beside, 1 + dice.nextInt(200));
            if (!clean.has(address) && taken.add(address)) {
                return address;
            }
        }
        throw new IllegalStateException("No free address beside " + outside.size() + " outside ones");
    }

    CleanDays.Attempt attempt() {
        return new CleanDays.Attempt(place, flows);
    }

    /** The attacks with those who do them. */
    Map<Attack, List<String>> suspects() {
        return suspects;
    }
}
