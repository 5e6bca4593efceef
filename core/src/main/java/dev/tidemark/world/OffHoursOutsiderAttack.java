// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** An outsider reads like a person, but in the hours when nobody comes. */
final class OffHoursOutsiderAttack implements Incident {
    private static final int HOUR = 3_600;

    @Override
    public void play(Stage stage) {
        for (int i = stage.scaled(2); i > 0; i--) {
            come(stage);
        }
    }

    private static void come(Stage stage) {
        Dice dice = stage.dice();
        double wanted = dice.within(stage.byLevel(new Span(600, 1_500), new Span(150, 800), new Span(20, 60)));
        double first = dice.between(0.2, 1.5) * HOUR;
        double last = dice.between(3.6, 5.4) * HOUR;
        Endpoint from = stage.freshOutside(OwnerKind.ISP, Reach.COMMON).v4Only();
        Visitor nightOwl = new Visitor(0, from, 1, 1, 6, 0, dice.below(2));
        Strand strand = stage.strand();
        while (strand.flows() < wanted) {
            stage.visitors().browse(nightOwl, dice.between(first, last), dice, strand);
        }
        stage.accuseOutsider("off hours", strand);
    }
}
