// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses who plays a part: people's devices that are there, each for one part only. */
final class Cast {
    private static final double LONG_ENOUGH = 5.5 * 3_600;

    private final Office office;
    private final Set<Integer> taken = new HashSet<>();

    Cast(Office office) {
        this.office = office;
    }

    /** Takes at most that many desks whose people work for hours on that day. */
    List<Host> take(int wanted, int day, Predicate<Host> fits, Dice dice) {
        List<Host> free = new ArrayList<>(office.roster().withRole(Role.WORKSTATION).stream()
                .filter(host -> host.sinceDay() == 0 && !taken.contains(host.index()))
                .filter(host -> isThere(host, day))
                .filter(fits)
                .toList());
        List<Host> chosen = new ArrayList<>();
        while (chosen.size() < wanted && !free.isEmpty()) {
            Host host = free.remove(dice.below(free.size()));
            taken.add(host.index());
            chosen.add(host);
        }
        return chosen;
    }

    private boolean isThere(Host host, int day) {
        WorkDay plan = office.planOf(host, day);
        return !plan.blocks().isEmpty() && plan.on().length() >= LONG_ENOUGH;
    }
}
