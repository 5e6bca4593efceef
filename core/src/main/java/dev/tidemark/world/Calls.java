// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;
import java.util.Objects;

/** Meetings that are held over the network: as much goes up as comes down. */
final class Calls implements Habit {
    @Override
    public void live(DeviceDay day) {
        if (!Objects.requireNonNull(day.host().person()).isCaller()) {
            return;
        }
        for (Block block : day.plan().blocks()) {
            if (block.isMeeting() && day.dice().chance(0.8)) {
                hold(day, block.span());
            }
        }
    }

    /** Holds one call over a span of the day. */
    static void hold(DeviceDay day, Span span) {
        Dice dice = day.dice();
        List<Site> services = day.sites().calls();
        Site service = services.get(day.host().index() % services.size());
        double rate = dice.around(11_000, 0.3);
        double now = span.low() + dice.between(0.0, 90.0);
        day.visit(now, service);
        while (now < span.high()) {
            double seconds = Math.min(span.high() - now, dice.around(420, 0.5));
            double up = rate * seconds * dice.between(0.85, 1.1);
            double down = rate * seconds * dice.between(0.9, 1.4);
            day.visit(now, service, Service.CALL_MEDIA, Exchange.of(up, down, seconds));
            day.visit(now + 1, service);
            now += seconds + 0.5;
        }
    }
}
