// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some desks that never spoke pass orders to each other all day, every one with every other. */
final class BotnetAttack implements Incident {
    private static final List<Service> DOORS =
            List.of(Service.HTTPS, Service.SMB, Service.tcp(8443), Service.tcp(49_731), Service.PEER_UPDATE);

    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        int wanted = stage.byLevel(dice.between(5, 7), dice.between(4, 6), dice.between(3, 4));
        List<Host> members = stage.takeDesks(wanted);
        if (members.size() < 3) {
            return;
        }
        Talk talk = Talk.draw(stage);
        Map<Host, Strand> strands = new LinkedHashMap<>();
        for (Host from : members) {
            Strand strand = stage.strand();
            members.stream().filter(to -> !to.equals(from)).forEach(to -> talk.hold(stage, strand, from, to));
            strands.put(from, strand);
        }
        strands.forEach((host, strand) -> stage.accuse("botnet", strand.note("peers", peers(stage, members, host))));
    }

    /** How the members talk: by which door, how much, how often. */
    private record Talk(Service door, Shape shape, Span contacts) {
        static Talk draw(Stage stage) {
            Dice dice = stage.dice();
            double up = dice.within(new Span(700, 9_000));
            double down = dice.within(new Span(900, 40_000));
            Span contacts = stage.byLevel(new Span(25, 70), new Span(9, 40), new Span(2, 7));
            return new Talk(dice.pick(DOORS), new Shape(up, 0.9, down, 1.1, 3), contacts);
        }

        void hold(Stage stage, Strand strand, Host from, Host to) {
            Dice dice = stage.dice();
            Span both = stage.awake(from).within(stage.awake(to));
            for (int times = Math.max(1, dice.poisson(dice.within(contacts))); times > 0; times--) {
                double moment = dice.between(both.low(), both.high());
                strand.send(moment, from.endpoint().v4Only(), to.endpoint(), door, shape.draw(dice));
            }
        }
    }

    private static List<String> peers(Stage stage, List<Host> members, Host self) {
        List<String> peers = new ArrayList<>();
        members.stream()
                .filter(host -> !host.equals(self))
                .forEach(host -> peers.add(stage.text(host.endpoint().v4())));
        return peers;
    }
}
