// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** The application that the whole office takes up on the first judged day. */
final class FleetApplications implements Habit {
    @Override
    public void live(DeviceDay day) {
        Site application = day.sites().latecomer();
        if (application.sinceDay() > day.day() || day.host().index() % 4 == 0) {
            return;
        }
        day.nowAndThen(28, moment -> day.visit(moment, application));
    }
}
