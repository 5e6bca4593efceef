// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;

/** The machines of the internet at the public servers: search engines, a watcher we pay, and whoever knocks once. */
final class Background {
    private static final Shape READ = new Shape(720, 0.25, 19_000, 1.2, 0.7);
    private static final List<Integer> DOORS =
            List.of(22, 23, 23, 25, 80, 80, 443, 443, 445, 1433, 3306, 3389, 5060, 5900, 6379, 8080, 8443, 8888, 9200);
    private static final long LIFE = 43;
    private static final int CRAWLERS = 3;
    private static final int HOUR = 3_600;

    private final Office office;
    private final List<Endpoint> crawlers = new ArrayList<>();
    private final Endpoint watcher;
    private final List<Host> servers;

    Background(Office office, Dice dice) {
        this.office = office;
        this.servers = office.roster().withRole(Role.PUBLIC);
        List<Owner> engines = office.owners().all(OwnerKind.CRAWLER, Reach.COMMON);
        for (int i = 0; i < CRAWLERS; i++) {
            crawlers.add(office.owners().freshEndpoint(engines.get(i), dice));
        }
        watcher = office.owners().freshEndpoint(office.owners().find("uptime"), dice);
    }

    void come(int day, Wire wire) {
        Dice dice = office.dice().branch(LIFE, day);
        watch(wire, dice);
        for (Endpoint crawler : crawlers) {
            crawl(crawler, dice.around(260, 0.25), dice, wire);
        }
        knock(day, dice, wire);
    }

    /** A search engine's day: bursts of reading at any hour. */
    void crawl(Endpoint crawler, double pages, Dice dice, Wire wire) {
        double now = dice.exponential(1_800);
        double gap = Calendar.DAY_SECONDS / pages;
        while (now < Calendar.DAY_SECONDS) {
            Host server = servers.get(dice.chance(0.8) ? 0 : 1);
            for (int burst = 1 + dice.poisson(5); burst > 0 && now < Calendar.DAY_SECONDS; burst--) {
                wire.send(now, crawler, server.endpoint(), Service.HTTPS, READ.draw(dice));
                now += 0.5 + dice.exponential(4);
            }
            now += dice.exponential(6 * gap);
        }
    }

    private void watch(Wire wire, Dice dice) {
        for (double now = dice.between(0.0, 300.0); now < 24 * HOUR; now += 300) {
            Exchange exchange = Exchange.of(dice.around(610, 0.02), dice.around(5_200, 0.02), 0.2);
            wire.send(now + dice.unit() * 0.4, watcher, servers.get(0).endpoint(), Service.HTTPS, exchange);
        }
    }

    private void knock(int day, Dice dice, Wire wire) {
        List<Owner> probers = office.owners().all(OwnerKind.PROBER, Reach.COMMON);
        Dice addresses = office.dice().branch(LIFE, day, 1);
        for (int i = dice.poisson(office.spec().visitors() * 0.6); i > 0; i--) {
            Endpoint prober = office.owners().anyEndpoint(addresses.pick(probers), addresses);
            double moment = dice.between(0.0, Calendar.DAY_SECONDS);
            int door = dice.pick(DOORS);
            boolean isOpen = door == Service.HTTPS.port() || door == Service.HTTP.port();
            for (int knocks = dice.chance(0.85) ? 1 : 2; knocks > 0; knocks--) {
                Exchange exchange = isOpen
                        ? Exchange.of(dice.around(260, 0.4), dice.around(430, 0.3), 0.3)
                        : Exchange.knock(dice, dice.chance(0.25) ? FlowState.REFUSED : FlowState.UNANSWERED);
                wire.send(moment, prober, dice.pick(servers).endpoint(), Service.tcp(door), exchange);
                moment += dice.exponential(20);
            }
        }
    }
}
