// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A large update that most devices fetch on the same day. */
final class UpdateDayChange implements Incident {
    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        if (dice.chance(0.5)) {
            return;
        }
        double size = dice.within(new Span(1.2e8, 1.5e9));
        for (Host host : stage.office().roster().withRole(Role.WORKSTATION)) {
            Span awake = stage.awake(host);
            if (awake.length() > 3_600 && host.sinceDay() <= stage.day() && dice.chance(0.8)) {
                fetch(stage, host, dice.between(awake.low(), awake.high() - 1_800), size);
            }
        }
    }

    private static void fetch(Stage stage, Host host, double start, double size) {
        Dice dice = stage.dice();
        Site site = stage.office().sites().machines().updates().get(host.system());
        DeviceDay day = stage.office().dayOf(host, stage.day(), stage.strand());
        double moment = start;
        for (int parts = 1 + dice.poisson(5); parts > 0; parts--) {
            double bytes = size / 6 * dice.around(1, 0.2);
            day.visit(moment, site, Service.HTTPS, Exchange.of(2_500 + bytes / 240, bytes, 1 + bytes / 8e6));
            moment += 2 + bytes / 8e6;
        }
    }
}
