// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Gigabytes go from a desk to one new address within minutes or hours. */
final class FastLeakAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(2))) {
            leak(stage, host);
        }
    }

    private static void leak(Stage stage, Host host) {
        Dice dice = stage.dice();
        double total = dice.within(stage.byLevel(new Span(2e9, 8e9), new Span(5e8, 4e9), new Span(9e7, 4e8)));
        double hours = dice.within(stage.byLevel(new Span(0.3, 1.5), new Span(0.4, 5), new Span(1.5, 8)));
        Span awake = stage.awake(host);
        double length = Math.min(hours * 3_600, awake.length() * 0.8);
        double start = dice.between(awake.low(), awake.high() - length);
        Endpoint target = stage.freshOutside(dice.chance(0.6) ? OwnerKind.CLOUD : OwnerKind.HOSTING, Reach.COMMON);
        Service door = dice.chance(0.8) ? Service.HTTPS : Service.SSH;
        double piece = dice.within(new Span(8e5, 1.6e7));
        Strand strand = stage.strand();
        while (strand.up() < total) {
            double bytes = Math.min(total - strand.up() + 1_000, dice.around(piece, 0.45));
            double moment = start + length * Math.min(1, strand.up() / total) + dice.exponential(3);
            Exchange exchange =
                    Exchange.of(bytes, 2_000 + bytes / dice.between(70, 300), 0.5 + bytes / dice.around(6e6, 0.3));
            strand.send(moment, host.endpoint(), target, door, exchange);
        }
        stage.accuse(
                "exfiltration",
                strand.note("dst", stage.text(strand.dst()))
                        .note("bytes", strand.up())
                        .note("slow", false));
    }
}
