// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Objects;

/** Programs that ask for news while the device runs: chat, mail, a page left open. */
final class ChatAndMailPolling implements Habit {
    private static final Shape CHAT = new Shape(1_400, 0.35, 1_900, 0.7, 30);
    private static final Shape MAIL = new Shape(950, 0.2, 1_300, 0.7, 0.6);
    private static final Shape TICKER = new Shape(1_150, 0.15, 3_800, 0.5, 0.8);

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        Dice own = day.office().dice().branch(73, day.host().index());
        Site chat = own.pick(day.sites().machines().chat());
        day.every(own.between(100, 420), 0.03, moment -> day.visit(moment, chat, Service.HTTPS, CHAT.draw(dice)));
        if (day.host().role() == Role.GUEST) {
            return;
        }
        Host mail = day.office().roster().serverFor(day.host(), Role.MAIL);
        day.every(60 * own.between(3, 10), 0.02, moment -> day.call(moment, mail, Service.IMAPS, MAIL.draw(dice)));
        Site ticker = Objects.requireNonNull(day.host().person()).ticker();
        if (ticker != null && !day.plan().blocks().isEmpty()) {
            double period = 60 * own.between(3, 20);
            day.every(period, 0.015, moment -> day.visit(moment, ticker, Service.HTTPS, TICKER.draw(dice)));
        }
    }
}
