// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** People who leave a page open that asks for news by the clock: regular, honest, and new. */
final class NewTickerChange implements Incident {
    private static final Shape NEWS = new Shape(1_150, 0.15, 3_800, 0.5, 0.8);
    private static final int POPULAR = 60;

    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        for (Host host : stage.takeDesks(stage.scaled(stage.byLevel(1, 1, 3)))) {
            Site page = stage.office().sites().web().get(dice.below(POPULAR));
            DeviceDay day = stage.office().dayOf(host, stage.day(), stage.strand());
            day.every(
                    60 * dice.between(2, 15), 0.02, moment -> day.visit(moment, page, Service.HTTPS, NEWS.draw(dice)));
            stage.excuse(host, "left a page open that asks for news");
        }
    }
}
