// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where one incident is played: its day, its dice, its players.
 *
 * @param office the office it happens in
 * @param visitors the outsiders of the office's public servers
 * @param cast who chooses the players
 * @param day the day it happens on
 * @param book where its flows go
 * @param labels where it is confessed
 * @param dice what it is drawn from
 */
record Stage(Office office, Visitors visitors, Cast cast, int day, FlowBook book, LabelBook labels, Dice dice) {
    private static final int ORDINARY_DEVICES = 80;

    <T> T byLevel(T easy, T plain, T hard) {
        return office.spec().level().choose(easy, plain, hard);
    }

    /** How many there are in an office of this size, where one of ordinary size has so many. */
    int scaled(int usual) {
        return Math.max(1, (int) Math.round((double) usual * office.spec().devices() / ORDINARY_DEVICES));
    }

    List<Host> takeDesks(int wanted) {
        return cast.take(wanted, day, host -> true, dice);
    }

    /** When the device runs on the day, less the first and last minutes. */
    Span awake(Host host) {
        Span on = office.planOf(host, day).on();
        return new Span(on.low() + 240, Math.max(on.low() + 300, on.high() - 120));
    }

    Strand strand() {
        return new Strand(book);
    }

    Instant dayStart() {
        return office.calendar().date(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    String text(int address) {
        return office.addresses().text(address);
    }

    /** An outside address that nobody has been to. */
    Endpoint freshOutside(OwnerKind kind, Reach reach) {
        return freshOutside(dice.pick(office.owners().all(kind, reach)));
    }

    Endpoint freshOutside(Owner owner) {
        return office.owners().freshEndpoint(owner, dice);
    }

    /** Confesses what a device of ours did. */
    void accuse(String kind, Strand strand) {
        if (!strand.isEmpty()) {
            labels.accuse(text(strand.src()), strand.describe(kind, dayStart()));
        }
    }

    /** Confesses what an outsider did. */
    void accuseOutsider(String kind, Strand strand) {
        if (!strand.isEmpty()) {
            labels.accuseOutsider(text(strand.src()), kind, strand.describe(kind, dayStart()));
        }
    }

    /** Says that a device changed and is honest, under each of its addresses. */
    void excuse(Host host, String why) {
        labels.excuse(text(host.endpoint().v4()), why);
        if (host.endpoint().v6() != Endpoint.NONE) {
            labels.excuse(text(host.endpoint().v6()), why);
        }
    }

    /** Says that the name servers pass on what an attack asks them. */
    void ignoreResolvers() {
        for (Host resolver : office.roster().withRole(Role.RESOLVER)) {
            labels.ignore(text(resolver.endpoint().v4()), "passes on the questions of a planted attack");
            if (resolver.endpoint().v6() != Endpoint.NONE) {
                labels.ignore(text(resolver.endpoint().v6()), "passes on the questions of a planted attack");
            }
        }
    }
}
