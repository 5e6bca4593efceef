// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** An outsider asks one public server for pages in nearly equal gaps for hours. */
final class RegularOutsiderAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (int i = stage.scaled(2); i > 0; i--) {
            come(stage);
        }
    }

    private static void come(Stage stage) {
        Dice dice = stage.dice();
        double period = dice.within(stage.byLevel(new Span(6, 20), new Span(15, 100), new Span(120, 420)));
        double jitter = stage.byLevel(0.05, dice.between(0.08, 0.3), dice.between(0.35, 0.6));
        double hours = stage.byLevel(dice.between(12.0, 18.0), dice.between(6.0, 15.0), dice.between(4.0, 7.0));
        double start = dice.between(6.0, Math.min(14.0, 23.5 - hours)) * 3_600;
        Endpoint from = stage.freshOutside(OwnerKind.ISP, Reach.COMMON).v4Only();
        Endpoint server =
                dice.pick(stage.office().roster().withRole(Role.PUBLIC)).endpoint();
        Strand strand = stage.strand();
        for (double moment = start; moment < start + hours * 3_600; ) {
            strand.send(moment, from, server, Service.HTTPS, Visitors.page(dice));
            moment += period * Math.max(0.05, 1 + jitter * dice.gauss());
        }
        stage.accuseOutsider("regular", strand);
    }
}
