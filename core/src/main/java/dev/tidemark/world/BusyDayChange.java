// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** People who have twice as much to do as on other days. */
final class BusyDayChange implements Incident {
    @Override
    public void play(Stage stage) {
        int number = stage.scaled(stage.byLevel(2, 4, 7));
        for (Host host : stage.takeDesks(number)) {
            stage.office()
                    .knobs()
                    .turn(host, stage.day(), Knob.paced(stage.dice().between(1.7, 2.3)));
            stage.excuse(host, "twice the flows, ordinary behaviour");
        }
    }
}
