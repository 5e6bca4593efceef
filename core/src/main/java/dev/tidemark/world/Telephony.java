// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Telephones: word to the exchange every few minutes, and people who talk. */
final class Telephony implements Habit {
    private static final Shape HELLO = new Shape(540, 0.04, 480, 0.04, 0.1);
    private static final double VOICE_RATE = 10_700;

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        Site exchange = day.sites().machines().exchange();
        day.every(180, 0.01, moment -> day.visit(moment, exchange, Service.SIP, HELLO.draw(dice)));
        boolean isWeekend = day.office().calendar().isWeekend(day.day());
        for (int calls = dice.poisson(isWeekend ? 0.2 : 7); calls > 0; calls--) {
            double moment = 3_600 * Math.max(6, Math.min(21, 13 + 2.4 * dice.gauss()));
            double seconds = dice.around(150, 1.0);
            double up = VOICE_RATE * seconds * dice.between(0.9, 1.0);
            day.visit(moment, exchange, Service.RTP, Exchange.of(up, VOICE_RATE * seconds, seconds));
        }
    }
}
