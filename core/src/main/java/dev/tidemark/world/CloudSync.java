// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Objects;

/** Files that are kept the same inside and outside: mostly small, now and then very large. */
final class CloudSync implements Habit {
    private static final double PIECE = 4e6;

    @Override
    public void live(DeviceDay day) {
        Site storage = Objects.requireNonNull(day.host().person()).storage();
        if (storage == null) {
            return;
        }
        Dice dice = day.dice();
        day.every(60 * (4 + day.host().index() % 9), 0.05, moment -> day.visit(moment, storage));
        Level level = day.office().spec().level();
        double most = level.choose(1e7, 2.5e7, 4e8);
        double spread = level.choose(0.8, 1.05, 1.9);
        day.nowAndThen(30, moment -> {
            if (dice.chance(0.45)) {
                send(day, storage, moment, Math.min(most * dice.between(0.6, 1), dice.around(190_000, spread)));
            } else {
                double bytes = Math.min(8e8, dice.around(250_000, 1.9));
                day.visit(moment, storage, Service.HTTPS, Exchange.of(4_000 + bytes / 200, bytes, 1 + bytes / 5e6));
            }
        });
    }

    private static void send(DeviceDay day, Site storage, double start, double total) {
        Dice dice = day.dice();
        double moment = start;
        double rest = total;
        while (rest > 0) {
            double bytes = Math.min(rest, PIECE * dice.between(0.7, 1.1));
            double seconds = 0.5 + bytes / dice.around(1.5e6, 0.4);
            day.visit(moment, storage, Service.HTTPS, Exchange.of(bytes + 900, 2_500 + bytes / 60, seconds));
            moment += seconds + 0.2;
            rest -= bytes;
        }
    }
}
