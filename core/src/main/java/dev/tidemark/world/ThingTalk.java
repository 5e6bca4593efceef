// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Printers and cameras: word to their makers, pictures to the file server. */
final class ThingTalk implements Habit {
    private static final Shape HEARTBEAT = new Shape(880, 0.08, 620, 0.08, 0.3);
    private static final Shape PICTURES = new Shape(2.4e7, 0.25, 90_000, 0.2, 590);

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        Site maker = day.sites().machines().vendors().get(day.host().system() % 2);
        if (day.host().role() == Role.CAMERA) {
            Host recorder = day.office().roster().serverFor(day.host(), Role.FILES);
            day.every(600, 0.001, moment -> day.reach(moment, recorder, Service.CAMERA, PICTURES.draw(dice)));
            day.every(300, 0.01, moment -> day.visit(moment, maker, Service.HTTPS, HEARTBEAT.draw(dice)));
        } else {
            day.every(6 * 3_600, 0.03, moment -> day.visit(moment, maker));
        }
        day.every(
                2_048,
                0.002,
                moment ->
                        day.reach(moment, day.office().roster().all().get(0), Service.NTP, Exchange.of(76, 76, 0.02)));
    }
}
