// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** People who come back to their desk in the evening. */
final class LateWorkChange implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(stage.byLevel(1, 2, 3)))) {
            stage.office().knobs().turn(host, stage.day(), Knob.late());
            stage.excuse(host, "works late");
        }
    }
}
