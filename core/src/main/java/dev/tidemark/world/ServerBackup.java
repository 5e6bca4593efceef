// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Servers' copies: every hour what changed, every night everything; the files also to a service outside. */
final class ServerBackup implements Habit {
    private static final double PIECE = 24e6;
    private static final double NIGHT = 5_400;

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        Dice own = day.office().dice().branch(83, day.host().index());
        Host server = day.office().roster().serverFor(day.host(), Role.BACKUP);
        double usual = own.around(6e6, 0.7);
        double factor = day.knob().backup();
        day.every(3_600, 0.003, moment -> {
            double bytes = usual * dice.around(factor, 0.8);
            day.call(moment, server, Service.BACKUP, Exchange.of(bytes, 4_000 + bytes / 200, 2 + bytes / 2e7));
        });
        double night = own.around(1.2e9, 0.6) * dice.around(factor, 0.12);
        day.call(NIGHT + own.between(0, 5_000), server, Service.BACKUP, Exchange.of(night, night / 300, night / 4e7));
        if (day.host().role() == Role.FILES) {
            copyOutside(day, own.around(9e8, 0.3) * dice.around(factor, 0.16));
        }
    }

    private static void copyOutside(DeviceDay day, double total) {
        Dice dice = day.dice();
        double moment = 2 * NIGHT + dice.between(0, 120);
        double rest = total;
        while (rest > 0) {
            double bytes = Math.min(rest, PIECE * dice.between(0.6, 1.2));
            Site service = day.sites().machines().backup();
            day.visit(moment, service, Service.HTTPS, Exchange.of(bytes, 4_000 + bytes / 90, bytes / 1.2e7));
            moment += bytes / 1.2e7 + dice.exponential(1.5);
            rest -= bytes;
        }
    }
}
