// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a made-up office shall be like. The same specification gives the same flows for ever.
 *
 * @param seed what everything is drawn from
 * @param devices how many internal devices there are, servers and printers included
 * @param visitors about how many outside clients come to the public servers on a day
 * @param cleanDays days without attacks, before the judged ones
 * @param judgedDays days with attacks and honest changes; the first is a Wednesday
 * @param level how hard it is
 * @param families the attacks that are planted; none for judged days with honest changes alone
 */
public record WorldSpec(
        long seed, int devices, int visitors, int cleanDays, int judgedDays, Level level, Set<AttackFamily> families) {
    /** The fewest devices that make an office. */
    public static final int FEWEST_DEVICES = 40;

    private static final int MOST_DEVICES = 5_000;
    private static final int MOST_DAYS = 90;
    private static final int DEVICES = 80;
    private static final int VISITORS_PER_DEVICE = 4;

    /** Checks the numbers and copies the families. */
    public WorldSpec {
        require("devices", devices, FEWEST_DEVICES, MOST_DEVICES);
        require("visitors", visitors, 1, MOST_DEVICES * VISITORS_PER_DEVICE);
        require("clean days", cleanDays, 0, MOST_DAYS);
        require("judged days", judgedDays, 0, MOST_DAYS);
        EnumSet<AttackFamily> sorted = EnumSet.noneOf(AttackFamily.class);
        sorted.addAll(families);
        families = Collections.unmodifiableSet(sorted);
    }

    /** An office of ordinary size: two clean days (five if it is hard) and a judged one. */
    public static WorldSpec of(long seed, Level level) {
        int cleanDays = level == Level.HARD ? 5 : 2;
        return new WorldSpec(
                seed, DEVICES, DEVICES * VISITORS_PER_DEVICE, cleanDays, 1, level, AttackFamily.ordinary());
    }

    /** The same with another number of devices, and of visitors in proportion. */
    public WorldSpec withDevices(int count) {
        return new WorldSpec(
                seed, count, Math.max(1, count * VISITORS_PER_DEVICE), cleanDays, judgedDays, level, families);
    }

    /** The same with other numbers of days. */
    public WorldSpec withDays(int clean, int judged) {
        return new WorldSpec(seed, devices, visitors, clean, judged, level, families);
    }

    /** The same with other attacks. */
    public WorldSpec withFamilies(Set<AttackFamily> others) {
        return new WorldSpec(seed, devices, visitors, cleanDays, judgedDays, level, others);
    }

    /** The same where nobody is wicked; the honest changes stay. */
    public WorldSpec withoutAttacks() {
        return withFamilies(Set.of());
    }

    private static void require(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "A made-up office cannot have " + value + " " + what + "; give a number from " + low + " to " + high
                            + ".");
        }
    }
}
