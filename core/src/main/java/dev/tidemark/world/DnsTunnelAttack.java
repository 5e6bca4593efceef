// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A desk sends files out as long names that it asks our own name server for. */
final class DnsTunnelAttack implements Incident {
    private static final int HEADERS = 40;

    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(2))) {
            tunnel(stage, host);
        }
        stage.ignoreResolvers();
    }

    private static void tunnel(Stage stage, Host host) {
        Dice dice = stage.dice();
        double queries = dice.within(stage.byLevel(new Span(4e4, 9e4), new Span(1.2e4, 4e4), new Span(700, 3_500)));
        double longest = dice.between(150.0, 245.0);
        Span awake = stage.awake(host);
        double length = awake.length() * stage.byLevel(0.4, dice.between(0.35, 0.9), 0.95);
        double moment = dice.between(awake.low(), awake.high() - length);
        double gap = length / queries;
        Host resolver = stage.office().roster().withRole(Role.RESOLVER).get(dice.below(2));
        Strand strand = stage.strand();
        while (strand.flows() < queries && moment < awake.high()) {
            double bytes = longest * (1 - 0.5 * StrictMath.pow(dice.unit(), 4));
            Exchange exchange =
                    Exchange.of(HEADERS + bytes, HEADERS + bytes + dice.around(60, 0.5), dice.around(0.04, 0.6));
            strand.send(moment, host.endpoint(), resolver.endpoint(), Service.DNS, exchange);
            moment += dice.exponential(gap);
        }
        stage.accuse("dns-exfiltration", strand.note("bytes", strand.up()).note("queries", strand.flows()));
    }
}
