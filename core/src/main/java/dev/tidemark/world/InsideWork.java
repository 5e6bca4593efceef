// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Work with the office's own servers. */
final class InsideWork {
    private static final Shape PAGE = new Shape(1_700, 0.8, 21_000, 1.2, 5);
    private static final Shape MAIL = new Shape(5_200, 1.5, 5_000, 1.2, 3);
    private static final Shape FILE = new Shape(38_000, 2.1, 160_000, 2.1, 20);
    private static final Shape PUSH = new Shape(42_000, 1.6, 21_000, 1.5, 6);

    double readIntranet(DeviceDay day, double start) {
        Dice dice = day.dice();
        List<Host> servers = day.office().roster().present(Role.INTRANET, day.day());
        List<Host> old = day.office().roster().present(Role.INTRANET, 0);
        Host server = dice.chance(0.75) ? old.get(day.host().index() % old.size()) : dice.pick(servers);
        double now = start;
        for (int pages = 1 + (int) dice.exponential(3); pages > 0; pages--) {
            for (int i = 1 + dice.poisson(1.2); i > 0; i--) {
                day.call(now + dice.exponential(0.5), server, Service.HTTPS, PAGE.draw(dice));
            }
            now += 1 + dice.around(25, 0.9);
        }
        return now;
    }

    double writeMail(DeviceDay day, double start) {
        Dice dice = day.dice();
        Host server = day.office().roster().serverFor(day.host(), Role.MAIL);
        double now = start;
        for (int mails = 1 + dice.poisson(1.5); mails > 0; mails--) {
            day.call(now, server, dice.chance(0.5) ? Service.IMAPS : Service.tcp(587), MAIL.draw(dice));
            now += 5 + dice.around(50, 0.8);
        }
        return now;
    }

    double workOnFiles(DeviceDay day, double start) {
        Dice dice = day.dice();
        Host server = day.office().roster().serverFor(day.host(), Role.FILES);
        double now = start;
        for (int files = 1 + dice.poisson(1.8); files > 0; files--) {
            day.call(now, server, Service.SMB, FILE.draw(dice));
            now += 4 + dice.around(40, 1.0);
        }
        if (dice.chance(0.07)) {
            Host printing = day.office().roster().serverFor(day.host(), Role.PRINT_SERVER);
            double bytes = dice.around(380_000, 1.3);
            day.call(now, printing, Service.PRINT, Exchange.of(bytes, dice.around(1_800, 0.3), 2 + bytes / 5e6));
        }
        return now;
    }

    double pushCode(DeviceDay day, double start) {
        Dice dice = day.dice();
        Site forge = day.sites().machines().packages().get(0);
        double now = start;
        for (int pushes = 1 + dice.poisson(0.8); pushes > 0; pushes--) {
            day.visit(now, forge, dice.chance(0.6) ? Service.HTTPS : Service.SSH, PUSH.draw(dice));
            day.call(now + 8, day.office().roster().serverFor(day.host(), Role.BUILD), Service.HTTPS, PAGE.draw(dice));
            now += 30 + dice.around(60, 0.8);
        }
        return now;
    }
}
