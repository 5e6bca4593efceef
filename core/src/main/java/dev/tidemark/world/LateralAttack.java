// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;

/** A desk that never administered anything signs in to other desks and servers. */
final class LateralAttack implements Incident {
    private static final List<Service> DOORS = List.of(Service.SMB, Service.RDP, Service.WINRM, Service.SSH);
    private static final Shape SESSION = new Shape(60_000, 1.3, 90_000, 1.5, 120);

    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(1))) {
            move(stage, host);
        }
    }

    private static void move(Stage stage, Host host) {
        Dice dice = stage.dice();
        int number = (int) dice.within(stage.byLevel(new Span(10, 20), new Span(4, 11), new Span(2, 4)));
        List<Host> others = new ArrayList<>(stage.office().roster().present(Role.WORKSTATION, stage.day()));
        others.addAll(stage.office().roster().withRole(Role.BUILD));
        others.remove(host);
        Service door = dice.pick(DOORS);
        Span awake = stage.awake(host);
        List<String> targets = new ArrayList<>();
        Strand strand = stage.strand();
        for (int i = 0; i < number && !others.isEmpty(); i++) {
            Host target = others.remove(dice.below(others.size()));
            double moment = dice.between(awake.low(), awake.high() - 60);
            for (int sessions = dice.between(1, 5); sessions > 0; sessions--) {
                strand.send(moment, host.endpoint().v4Only(), target.endpoint(), door, SESSION.draw(dice));
                moment = Math.min(awake.high(), moment + dice.exponential(300));
            }
            targets.add(stage.text(target.endpoint().v4()));
        }
        stage.accuse("lateral", strand.note("peers", targets).note("port", door.port()));
    }
}
