// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A desk fetches its orders by asking for names by the clock, more often than it asks for anything else. */
final class DnsControlAttack implements Incident {
    private static final int FEWEST = 150;

    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(2))) {
            ask(stage, host);
        }
        stage.ignoreResolvers();
    }

    private static void ask(Stage stage, Host host) {
        Dice dice = stage.dice();
        long own = ownQuestions(stage, host);
        double factor = dice.within(stage.byLevel(new Span(3.5, 7), new Span(2, 3.6), new Span(0.4, 1)));
        double jitter = stage.byLevel(0.06, dice.between(0.08, 0.25), dice.between(0.3, 0.55));
        Span awake = stage.awake(host);
        double period = awake.length() / Math.max(FEWEST, own * factor);
        Host resolver = stage.office().roster().withRole(Role.RESOLVER).get(host.index() % 2);
        Strand strand = stage.strand();
        for (double moment = awake.low(); moment < awake.high(); ) {
            double bytes = 58 + dice.around(24, 0.35);
            Exchange exchange = Exchange.of(bytes, bytes + dice.around(75, 0.5), dice.around(0.025, 0.7));
            strand.send(moment, host.endpoint(), resolver.endpoint(), Service.DNS, exchange);
            moment += period * (1 + jitter * (2 * dice.unit() - 1));
        }
        stage.accuse("dns-c2", strand.note("queries", strand.flows()).note("own", own));
    }

    /** How many questions the device asks on that day by itself. */
    private static long ownQuestions(Stage stage, Host host) {
        long[] questions = new long[1];
        Wire counter = (second, src, dst, service, exchange) -> {
            if (service.equals(Service.DNS) && second >= 0 && second < Calendar.DAY_SECONDS) {
                questions[0]++;
            }
        };
        DeviceDay day = stage.office().dayOf(host, stage.day(), counter);
        Habits.of(host.role()).forEach(habit -> habit.live(day));
        return questions[0];
    }
}
