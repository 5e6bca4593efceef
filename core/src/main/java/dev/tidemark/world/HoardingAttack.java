// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A desk copies the file server's contents, many times what its person ever reads. */
final class HoardingAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(1))) {
            copy(stage, host);
        }
    }

    private static void copy(Stage stage, Host host) {
        Dice dice = stage.dice();
        double total = dice.within(stage.byLevel(new Span(2e10, 6e10), new Span(3e9, 1.2e10), new Span(5e8, 1.5e9)));
        double piece = dice.within(new Span(5e6, 6e7));
        Host server = stage.office().roster().serverFor(host, Role.FILES);
        Span awake = stage.awake(host);
        double hours = dice.between(0.5, 4.0);
        double length = Math.min(hours * 3_600, awake.length() * 0.9);
        double start = dice.between(awake.low(), awake.high() - length);
        Strand strand = stage.strand();
        double read = 0;
        while (read < total) {
            double bytes = dice.around(piece, 0.9);
            Exchange exchange = Exchange.of(3_000 + bytes / 120, bytes, 0.3 + bytes / 6e7);
            strand.send(start + length * read / total, host.endpoint(), server.endpoint(), Service.SMB, exchange);
            read += bytes;
        }
        stage.accuse("hoarding", strand.note("dst", stage.text(strand.dst())).note("bytes_down", Math.round(read)));
    }
}
