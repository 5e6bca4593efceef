// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** The monitoring host asks everything that should always be there how it is. */
final class Monitoring implements Habit {
    private static final Shape STATUS = new Shape(420, 0.1, 1_900, 0.3, 0.05);
    private static final Shape CHECK = new Shape(700, 0.05, 4_200, 0.1, 0.1);
    private static final Exchange PONG = Exchange.of(84, 84, 0.001);

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        for (Host host : day.office().roster().all()) {
            if (host.sinceDay() > day.day()
                    || host.role().isPersonal()
                    || host.index() == day.host().index()) {
                continue;
            }
            double delay = host.index() * 0.37;
            if (host.role().isServer()) {
                day.every(300, 0.0005, moment -> day.reach(moment + delay, host, Service.SNMP, STATUS.draw(dice)));
                day.every(240, 0.0005, moment -> day.reach(moment + delay, host, Service.HTTPS, CHECK.draw(dice)));
            } else {
                day.every(900, 0.0005, moment -> day.reach(moment + delay, host, Service.PING, PONG));
            }
        }
    }
}
