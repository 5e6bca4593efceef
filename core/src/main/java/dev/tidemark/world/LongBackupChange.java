// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Backups that carry twice as much as usual, to where they always go. */
final class LongBackupChange implements Incident {
    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        List<Host> files = stage.office().roster().withRole(Role.FILES);
        turn(stage, dice.pick(files), dice.between(1.6, 2.2));
        for (Host host : stage.cast().take(1, stage.day(), DeskBackup::isOutside, dice)) {
            turn(stage, host, dice.between(1.8, 2.6));
        }
    }

    private static void turn(Stage stage, Host host, double factor) {
        stage.office().knobs().turn(host, stage.day(), Knob.backedUp(factor));
        stage.excuse(host, "its backup takes twice as long");
    }
}
