// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** People who hand a large file to somebody by a service that they never used. */
final class FreshUploadChange implements Incident {
    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        for (Host host : stage.takeDesks(stage.scaled(stage.byLevel(1, 2, 4)))) {
            double bytes = dice.within(stage.byLevel(new Span(2e6, 5e6), new Span(3e6, 1.2e7), new Span(1e7, 6e7)));
            Endpoint target = stage.freshOutside(OwnerKind.CLOUD, Reach.COMMON);
            Span awake = stage.awake(host);
            double moment = dice.between(awake.low(), awake.high() - 200);
            Strand strand = stage.strand();
            for (int parts = dice.between(1, 4); parts > 0; parts--) {
                Exchange exchange = Exchange.of(bytes / parts, dice.around(3_000, 0.5), 2 + bytes / 2e6);
                strand.send(moment, host.endpoint(), target, Service.HTTPS, exchange);
                bytes -= exchange.up();
                moment += 1 + dice.exponential(10);
            }
            stage.excuse(host, "hands over one large file");
        }
    }
}
