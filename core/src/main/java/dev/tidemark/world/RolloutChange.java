// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** The help desk goes round: one of its desks administers several others. Hard level only. */
final class RolloutChange implements Incident {
    private static final Shape SESSION = new Shape(200_000, 1.0, 3_000_000, 1.0, 300);

    @Override
    public void play(Stage stage) {
        if (stage.office().spec().level() != Level.HARD) {
            return;
        }
        Dice dice = stage.dice();
        Host helper = stage.office().roster().withRole(Role.WORKSTATION).get(PeerUpdates.HELPER);
        List<Host> desks = stage.office().roster().present(Role.WORKSTATION, stage.day());
        Span awake = stage.awake(helper);
        Strand strand = stage.strand();
        for (int i = dice.between(5, 12); i > 0; i--) {
            Host desk = dice.pick(desks);
            if (!desk.equals(helper)) {
                double moment = dice.between(awake.low(), awake.high());
                strand.send(moment, helper.endpoint().v4Only(), desk.endpoint(), Service.RDP, SESSION.draw(dice));
            }
        }
        stage.excuse(helper, "help desk on its round");
    }
}
