// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Devices that help each other: updates handed on among neighbours, and a colleague's hand from the help desk. */
final class PeerUpdates implements Habit {
    /** Which of the desks is the help desk's. */
    static final int HELPER = 1;

    @Override
    public void live(DeviceDay day) {
        Dice dice = day.dice();
        List<Host> desks = day.office().roster().withRole(Role.WORKSTATION);
        for (int peers = dice.poisson(0.5); peers > 0; peers--) {
            Host peer = dice.pick(desks);
            double start = dice.between(day.plan().on().low(), day.plan().on().high());
            if (peer.index() != day.host().index() && isUp(day, peer, start)) {
                fetch(day, peer, start);
            }
        }
        if (day.host().index() == desks.get(HELPER).index()) {
            day.nowAndThen(3, moment -> help(day, dice.pick(desks), moment));
        }
    }

    private static boolean isUp(DeviceDay day, Host peer, double moment) {
        return peer.sinceDay() <= day.day()
                && day.office().planOf(peer, day.day()).on().covers(moment);
    }

    private static void fetch(DeviceDay day, Host peer, double start) {
        Dice dice = day.dice();
        for (int parts = 1 + dice.poisson(0.7); parts > 0; parts--) {
            day.reach(start + dice.exponential(200), peer, Service.PEER_UPDATE, part(dice));
        }
        if (dice.chance(day.office().spec().level().choose(0.04, 0.1, 0.4))) {
            day.reachedBy(start + dice.exponential(900), peer, Service.PEER_UPDATE, part(dice));
        }
    }

    private static Exchange part(Dice dice) {
        double bytes = Math.min(3e8, dice.pareto(8e5, 0.9));
        return Exchange.of(2_000 + bytes / 400, bytes, 1 + bytes / dice.around(1e7, 0.4));
    }

    private static void help(DeviceDay day, Host colleague, double moment) {
        Dice dice = day.dice();
        if (colleague.index() != day.host().index() && isUp(day, colleague, moment)) {
            double seconds = dice.around(500, 0.8);
            Exchange exchange = Exchange.of(2_500 * seconds, 22_000 * seconds * dice.between(0.5, 1.5), seconds);
            day.reach(moment, colleague, Service.RDP, exchange);
        }
    }
}
