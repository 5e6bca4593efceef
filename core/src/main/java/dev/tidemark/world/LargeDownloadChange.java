// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** People who fetch something very large from where everybody fetches. */
final class LargeDownloadChange implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(stage.byLevel(1, 2, 4)))) {
            fetch(stage, host);
            stage.excuse(host, "large downloads");
        }
    }

    private static void fetch(Stage stage, Host host) {
        Dice dice = stage.dice();
        Endpoint source = stage.freshOutside(OwnerKind.CDN, Reach.COMMON);
        Span awake = stage.awake(host);
        double total = dice.within(new Span(1.5e9, 1.2e10));
        double moment = dice.between(awake.low(), awake.low() + awake.length() / 2);
        Strand strand = stage.strand();
        double read = 0;
        while (read < total && moment < awake.high()) {
            double bytes = dice.around(2.5e8, 0.5);
            Exchange exchange = Exchange.of(5_000 + bytes / 220, bytes, bytes / 1.1e7);
            strand.send(moment, host.endpoint(), source, Service.HTTPS, exchange);
            moment += bytes / 1.1e7 + dice.exponential(2);
            read += bytes;
        }
    }
}
