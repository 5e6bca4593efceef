// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Copies of a desk's files: to the office's own backup server, or hourly to a service outside. */
final class DeskBackup implements Habit {
    private static final int OUTSIDE = 11;
    private static final double NOON = 43_200;

    @Override
    public void live(DeviceDay day) {
        Span on = day.plan().on();
        if (on.length() <= 0) {
            return;
        }
        Dice own = day.office().dice().branch(79, day.host().index());
        if (isOutside(day.host())) {
            double usual = own.around(1_100_000, 0.5) * day.knob().backup();
            day.every(3_600, 0.004, moment -> copyOutside(day, moment, usual));
            return;
        }
        double usual = own.around(9e7, 0.8);
        double start = on.covers(3_600) ? 3_600 + own.between(0.0, 9_000.0) : NOON + own.between(0.0, 4_000.0);
        if (on.covers(start)) {
            Host server = day.office().roster().serverFor(day.host(), Role.BACKUP);
            double bytes = usual * day.dice().around(1, 0.5) * day.knob().backup();
            day.call(start, server, Service.BACKUP, Exchange.of(bytes, 9_000 + bytes / 300, bytes / 9e6));
        }
    }

    /** Whether the desk's copies go to the service outside. */
    static boolean isOutside(Host host) {
        return host.index() % OUTSIDE == 3;
    }

    private static void copyOutside(DeviceDay day, double moment, double usual) {
        double bytes = usual * day.dice().around(1, 0.45);
        Site service = day.sites().machines().backup();
        day.visit(moment, service, Service.HTTPS, Exchange.of(bytes, 3_000 + bytes / 90, 1 + bytes / 2e6));
    }
}
