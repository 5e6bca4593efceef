// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** An outsider copies a public server's pages one after the other, in working hours and without reading. */
final class ScrapingAttack implements Incident {
    private static final Shape PAGE = new Shape(900, 0.15, 52_000, 0.9, 1);

    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        double pages = dice.within(stage.byLevel(new Span(6e3, 1.5e4), new Span(1_500, 6_000), new Span(300, 700)));
        double hours = dice.between(1.5, 8.0);
        double start = dice.between(8.0, 20 - hours) * 3_600;
        Endpoint from = stage.freshOutside(OwnerKind.CLOUD, Reach.COMMON).v4Only();
        Endpoint server =
                dice.pick(stage.office().roster().withRole(Role.PUBLIC)).endpoint();
        Strand strand = stage.strand();
        double moment = start;
        while (strand.flows() < pages && moment < 86_000) {
            strand.send(moment, from, server, Service.HTTPS, PAGE.draw(dice));
            moment += dice.around(0.7 * hours * 3_600 / pages, 0.8);
        }
        stage.accuseOutsider("scraping", strand);
    }
}
