// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** A search engine's machine that was not seen before; at hours when people come, unless the level is hard. */
final class NewCrawlerChange implements Incident {
    private static final Shape READ = new Shape(720, 0.25, 19_000, 1.2, 0.7);

    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        Endpoint crawler = stage.freshOutside(OwnerKind.CRAWLER, Reach.COMMON).v4Only();
        Span hours = stage.byLevel(new Span(9, 18), new Span(8, 20), new Span(0, 24));
        List<Host> servers = stage.office().roster().withRole(Role.PUBLIC);
        Strand strand = stage.strand();
        for (int bursts = dice.between(12, 40); bursts > 0; bursts--) {
            double moment = dice.between(hours.low(), hours.high()) * 3_600;
            Host server = dice.pick(servers);
            for (int pages = 1 + dice.poisson(5); pages > 0; pages--) {
                strand.send(moment, crawler, server.endpoint(), Service.HTTPS, READ.draw(dice));
                moment += 0.5 + dice.exponential(5);
            }
        }
        stage.labels().excuse(stage.text(strand.src()), "search engine's new address");
    }
}
