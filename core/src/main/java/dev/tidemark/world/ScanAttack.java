// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** A desk knocks at many internal addresses, of which many belong to nobody. */
final class ScanAttack implements Incident {
    private static final List<Integer> DOORS = List.of(22, 80, 135, 139, 443, 445, 1433, 3389, 5985, 8080);
    private static final int LAST_NUMBER = 254;

    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(1))) {
            knock(stage, host);
        }
    }

    private static void knock(Stage stage, Host host) {
        Dice dice = stage.dice();
        int targets = (int) dice.within(stage.byLevel(new Span(150, 250), new Span(40, 150), new Span(8, 25)));
        int doors = stage.byLevel(3, dice.between(1, 3), 1);
        double minutes = dice.within(stage.byLevel(new Span(1, 5), new Span(2, 90), new Span(120, 420)));
        Span awake = stage.awake(host);
        double gap = Math.min(minutes * 60, awake.length() * 0.9) / (targets * doors);
        double moment = dice.between(awake.low(), Math.max(awake.low(), awake.high() - gap * targets * doors));
        String own = stage.text(host.endpoint().v4());
        String network = own.substring(0, own.lastIndexOf('.') + 1);
        int first = dice.between(1, LAST_NUMBER - Math.min(targets, LAST_NUMBER - 1));
        int door = dice.below(DOORS.size());
        Strand strand = stage.strand();
        for (int i = 0; i < targets * doors; i++) {
            String target = network + (1 + (first + i / doors) % LAST_NUMBER);
            if (!target.equals(own)) {
                Service service = Service.tcp(DOORS.get((door + i % doors) % DOORS.size()));
                strand.send(moment, host.endpoint(), at(stage, target), service, answer(stage, target));
            }
            moment += dice.exponential(gap);
        }
        stage.accuse("scan", strand.note("targets", targets).note("ports", doors));
    }

    private static Endpoint at(Stage stage, String target) {
        return Endpoint.v4(stage.office().addresses().number(target));
    }

    private static Exchange answer(Stage stage, String target) {
        Dice dice = stage.dice();
        int number = stage.office().addresses().number(target);
        boolean isSomebody = stage.office().roster().all().stream()
                .anyMatch(host -> host.endpoint().v4() == number);
        boolean isTurnedAway = isSomebody && dice.chance(0.8);
        return Exchange.knock(dice, isTurnedAway ? FlowState.REFUSED : FlowState.UNANSWERED);
    }
}
