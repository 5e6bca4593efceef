// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** The mail server hands mail on to other people's servers, and fetches what came for us from a gateway. */
final class MailDelivery implements Habit {
    private static final Shape MAIL = new Shape(14_000, 1.5, 900, 0.3, 3);

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        List<Site> web = day.sites().web();
        int partners = 60;
        for (int mails = dice.poisson(3.5
                        * day.office().spec().devices()
                        * day.office().calendar().bustle(day.day()));
                mails > 0;
                mails--) {
            double hour = Math.max(0.1, Math.min(23.9, 12.6 + 3.1 * dice.gauss()));
            Site partner = web.get(40 + (int) (StrictMath.pow(dice.unit(), 2) * partners));
            day.visit(hour * 3_600 + dice.unit(), partner, Service.SMTP, MAIL.draw(dice));
        }
        Site gateway = day.sites().applications().get(0);
        day.every(120, 0.02, moment -> day.visit(moment, gateway));
    }
}
