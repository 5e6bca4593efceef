// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Objects;

/** What people do at their devices: one activity after the other, in bursts, with pauses between. */
final class DeskWork implements Habit {
    private static final double PAUSE_SECONDS = 215;

    private final WebReading web = new WebReading();
    private final InsideWork inside = new InsideWork();

    @Override
    public void live(DeviceDay day) {
        Person person = Objects.requireNonNull(day.host().person());
        double mood = person.pace()
                * day.office().calendar().bustle(day.day())
                * day.dice().around(1, 0.22);
        double rounds = day.knob().pace();
        for (double round = rounds; round > 0; round--) {
            if (round >= 1 || day.dice().chance(round)) {
                work(day, person, mood);
            }
        }
    }

    private void work(DeviceDay day, Person person, double mood) {
        for (Block block : day.plan().blocks()) {
            double pause = PAUSE_SECONDS / (mood * block.pace());
            double now = block.span().low() + day.dice().exponential(60);
            while (now < block.span().high()) {
                now = act(day, person, now) + day.dice().exponential(pause);
            }
        }
    }

    private double act(DeviceDay day, Person person, double now) {
        if (day.host().role() == Role.GUEST) {
            return web.read(day, person, now);
        }
        return switch (person.job().next(day.dice())) {
            case READ_THE_WEB -> web.read(day, person, now);
            case USE_THE_INTRANET -> inside.readIntranet(day, now);
            case WRITE_MAIL -> inside.writeMail(day, now);
            case WORK_ON_FILES -> inside.workOnFiles(day, now);
            case USE_AN_APPLICATION -> web.useApplication(day, now);
            case PUSH_CODE -> inside.pushCode(day, now);
        };
    }
}
