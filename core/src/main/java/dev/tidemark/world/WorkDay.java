// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;

/**
 * One day of one device: when it runs, and what its person does meanwhile.
 *
 * @param on when the device runs, in seconds of the day; of no length where it is away
 * @param blocks the person's stretches of work
 */
record WorkDay(Span on, List<Block> blocks) {
    private static final double HOUR = 3_600;
    private static final Span ALL_DAY = new Span(0, Calendar.DAY_SECONDS);
    private static final WorkDay AWAY = new WorkDay(new Span(0, 0), List.of());

    WorkDay {
        blocks = List.copyOf(blocks);
    }

    static WorkDay ofMachine() {
        return new WorkDay(ALL_DAY, List.of());
    }

    /** Draws a person's day; the knob says what is out of the ordinary on it. */
    static WorkDay of(Person person, boolean isWeekend, Knob knob, Dice dice) {
        boolean isAbsent = dice.chance(isWeekend ? 0.93 : 0.05) && !knob.isPresent();
        if (isAbsent) {
            return person.staysOn() ? ofMachine() : AWAY;
        }
        double start = clamp(person.arrives() + 0.35 * dice.gauss(), 5.2, 12.5);
        double end = clamp(start + person.hours() + 0.7 * dice.gauss(), start + 2, 21.5);
        if (dice.chance(0.04)) {
            end = start + 0.5 * (end - start);
        }
        List<Block> blocks = blocks(start * HOUR, end * HOUR, dice);
        if (knob.isLate()) {
            blocks.addAll(blocks((end + 0.8) * HOUR, clamp(end + 4.5 + dice.gauss(), end + 2.5, 23.8) * HOUR, dice));
        }
        double last = blocks.get(blocks.size() - 1).span().high();
        Span awake = new Span(start * HOUR - dice.between(40, 600), last + dice.between(30, 1_200));
        return new WorkDay(person.staysOn() ? ALL_DAY : awake.within(ALL_DAY), blocks);
    }

    private static List<Block> blocks(double from, double to, Dice dice) {
        List<Block> blocks = new ArrayList<>();
        double lunchAfter = (11.7 + 0.4 * dice.gauss()) * HOUR;
        boolean isHungry = from < 12 * HOUR;
        double now = from;
        while (now < to) {
            double stop = Math.min(to, now + clamp(dice.around(3_000, 0.5), 500, 9_000));
            blocks.add(new Block(new Span(now, stop), dice.around(1, 0.3), false));
            now = stop;
            if (isHungry && now > lunchAfter) {
                isHungry = false;
                now += dice.between(1_300.0, 4_300.0);
            } else if (dice.chance(0.4)) {
                double done = Math.min(to, now + dice.between(3, 8) * 450.0 + 90 * dice.gauss());
                blocks.add(new Block(new Span(now, done), 0.15, true));
                now = done;
            } else {
                now += dice.around(520, 0.6);
            }
        }
        return blocks;
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
