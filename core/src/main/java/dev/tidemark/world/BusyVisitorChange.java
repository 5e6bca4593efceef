// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Outsiders who come back many times within the day, as people do who work with us. */
final class BusyVisitorChange implements Incident {
    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        for (int i = stage.scaled(stage.byLevel(1, 2, 4)); i > 0; i--) {
            Endpoint from = stage.freshOutside(OwnerKind.ISP, Reach.COMMON).v4Only();
            Visitor visitor = new Visitor(0, from, 1, 1, dice.between(4.0, 9.0), 0, dice.below(2));
            Strand strand = stage.strand();
            for (int sessions = dice.between(14, 30); sessions > 0; sessions--) {
                stage.visitors().browse(visitor, (13.2 + 2.8 * dice.gauss()) * 3_600, dice, strand);
            }
            stage.labels().excuse(stage.text(strand.src()), "comes back many times, as people do");
        }
    }
}
