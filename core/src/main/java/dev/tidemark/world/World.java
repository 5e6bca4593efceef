// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A made-up office and its flows: clean days to learn from, judged days with planted attacks and honest changes, and the
 * labels that say which is which.
 *
 * <p>The same specification gives the same flows, in the same order, at every call and on every machine.
 */
public final class World {
    private static final long VISITORS = 5;
    private static final long BACKGROUND = 6;
    private static final long UPSTREAM = 7;

    private final Office office;
    private final Visitors visitors;
    private final Background background;
    private final ResolverUpstream upstream;
    private final List<FlowBook> planted = new ArrayList<>();
    private final WorldLabels labels;

    private World(Office office) {
        this.office = office;
        this.visitors = Visitors.draw(office, office.dice().branch(VISITORS));
        this.background = new Background(office, office.dice().branch(BACKGROUND));
        this.upstream = new ResolverUpstream(office, office.dice().branch(UPSTREAM));
        Calendar calendar = office.calendar();
        for (int day = calendar.cleanDays(); day < calendar.days(); day++) {
            planted.add(new FlowBook(calendar.startMicros(day)));
        }
        this.labels = new Screenplay(office, visitors, planted).play();
    }

    /** Builds the office and plants what the specification asks for. */
    public static World of(WorldSpec spec) {
        return new World(OfficeBuilder.build(spec));
    }

    /** Makes the flows of the clean days. */
    public void clean(FlowSink sink) {
        for (int day = 0; day < office.calendar().cleanDays(); day++) {
            live(day).replay(office.addresses(), sink);
        }
    }

    /** Makes the flows of the judged days. */
    public void judged(FlowSink sink) {
        int first = office.calendar().cleanDays();
        for (int i = 0; i < planted.size(); i++) {
            FlowBook book = live(first + i);
            book.replay(office.addresses(), sink);
        }
    }

    /** Who did what. */
    public WorldLabels labels() {
        return labels;
    }

    /** Where an outside address of its flows stands, absent for one that nobody in this world holds. */
    public Optional<WorldPlace> placeOf(String address) {
        return office.owners().ownerOf(address).map(owner -> new WorldPlace(owner.country(), owner.name()));
    }

    private FlowBook live(int day) {
        Calendar calendar = office.calendar();
        FlowBook book = new FlowBook(calendar.startMicros(day));
        Wire wire = book::add;
        for (Host host : office.roster().all()) {
            DeviceDay life = office.dayOf(host, day, wire);
            if (host.sinceDay() <= day && isHere(host, day) && life.plan().on().length() > 0) {
                Habits.of(host.role()).forEach(habit -> habit.live(life));
            }
        }
        visitors.come(day, wire);
        background.come(day, wire);
        if (calendar.isJudged(day)) {
            book.addAll(planted.get(day - calendar.cleanDays()));
        }
        upstream.relay(day, book);
        return book;
    }

    /** Guests are there on the day for which somebody asked them in. */
    private boolean isHere(Host host, int day) {
        return host.role() != Role.GUEST || office.knobs().at(host, day).isPresent();
    }
}
