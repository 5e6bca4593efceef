// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Devices that were not there on the clean days: new people's desks, and guests. */
final class NewDeviceChange implements Incident {
    @Override
    public void play(Stage stage) {
        int day = stage.day();
        for (Host host : stage.office().roster().withRole(Role.WORKSTATION)) {
            if (host.sinceDay() > 0) {
                stage.office().knobs().turn(host, day, Knob.PRESENT);
                stage.excuse(host, "new device, ordinary behaviour");
            }
        }
        for (Host host : stage.office().roster().withRole(Role.GUEST)) {
            stage.office().knobs().turn(host, day, Knob.PRESENT);
            stage.excuse(host, "guest for a day");
        }
    }
}
