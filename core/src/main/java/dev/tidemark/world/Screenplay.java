// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Plays all incidents of the judged days: the attacks that were asked for, then the honest changes. */
final class Screenplay {
    private static final List<Incident> CHANGES = List.of(
            new NewDeviceChange(),
            new BusyDayChange(),
            new LargeDownloadChange(),
            new VideoCallChange(),
            new LongBackupChange(),
            new UpdateDayChange(),
            new LateWorkChange(),
            new CuriousTripChange(),
            new NewServerChange(),
            new NewCrawlerChange(),
            new BusyVisitorChange(),
            new NewTickerChange(),
            new FreshUploadChange(),
            new RolloutChange(),
            new SharedFolderChange());
    private static final long ATTACK = 61;
    private static final long CHANGE = 67;

    private final Office office;
    private final Visitors visitors;
    private final Cast cast;
    private final LabelBook labels = new LabelBook();
    private final List<FlowBook> books;

    /** A screenplay that writes into these books, one a judged day. */
    Screenplay(Office office, Visitors visitors, List<FlowBook> books) {
        this.office = office;
        this.visitors = visitors;
        this.cast = new Cast(office);
        this.books = List.copyOf(books);
    }

    /** Plays everything once and says who did what. */
    @SuppressWarnings("EnumOrdinal") // the family seeds the dice: a new one goes to the end
    WorldLabels play() {
        if (!books.isEmpty()) {
            for (AttackFamily family : office.spec().families()) {
                family.incident().play(stage(office.dice().branch(ATTACK, family.ordinal())));
            }
            for (int i = 0; i < CHANGES.size(); i++) {
                CHANGES.get(i).play(stage(office.dice().branch(CHANGE, i)));
            }
        }
        List<String> servers = office.roster().all().stream()
                .filter(host -> host.role().isServer())
                .map(host -> office.addresses().text(host.endpoint().v4()))
                .toList();
        return labels.close(servers);
    }

    private Stage stage(Dice dice) {
        int turn = dice.below(books.size());
        int day = office.calendar().cleanDays() + turn;
        return new Stage(office, visitors, cast, day, books.get(turn), labels, dice);
    }
}
