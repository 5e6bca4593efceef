// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The search for the smallest size of a family that is caught: bisection on its ladder, and then, twice with attacks that the
 * search has not seen, the size found and half of it. Once is too little: of several sizes tried, one that is caught too seldom
 * passes too often by luck. Where rounds or rungs run out, the smallest size that passed twice is stated, and none without one.
 */
final class Search {
    /** What is stated is caught in at least this share of fresh attacks. */
    static final double STATED = 0.8;
    /** The search asks for more, as what is chosen because it looked good looks a little too good. */
    private static final double SEARCHED = 0.9;

    /** The same for what confirms: so that who repeats it with other attacks finds the share that is stated. */
    private static final double CONFIRMED = 0.9;

    private static final int MOST_ROUNDS = 8;
    /** Where no size was ever caught, so many attacks of the next are tried first: many a network is too small to see any. */
    private static final int PROBES = 3;

    private static final Share NOTHING = new Share(0, 0, 0);

    private final Family family;
    private final int seeds;
    private final List<Double> ladder;
    private final Map<Double, Share> seen = new TreeMap<>();
    private int failing = -1;
    private int passing;
    private int rounds;
    private boolean isDone;
    /** The rounds that each size has passed, and what was caught of its half in them. */
    private final Map<Double, Share> passed = new TreeMap<>();

    private final Map<Double, Share> halves = new TreeMap<>();
    /** The highest rung that fresh attacks spoke against; the search does not go back to it. */
    private int refuted = -1;
    /** What came of the probes of the size that is being searched, where some were caught; else nothing was tried. */
    private Share probed = NOTHING;

    Search(Family family, int seeds) {
        this.family = family;
        this.seeds = seeds;
        this.ladder = family.ladder();
        this.passing = ladder.size();
    }

    Family family() {
        return family;
    }

    boolean isDone() {
        return isDone;
    }

    private boolean isSearching() {
        return passing - failing > 1;
    }

    /** The sizes to try next, each as often as it stands there. */
    List<Double> next() {
        List<Double> sizes = new ArrayList<>();
        if (isSearching()) {
            int count = isHopeless() ? Math.min(PROBES, attacksASize()) : attacksASize() - probed.tried();
            sizes.addAll(Collections.nCopies(count, ladder.get((failing + passing) / 2)));
        } else {
            for (int i = 0; i < seeds; i++) {
                sizes.add(ladder.get(passing));
                if (Family.half(ladder.get(passing)) < ladder.get(passing)) {
                    sizes.add(Family.half(ladder.get(passing)));
                }
            }
        }
        return sizes;
    }

    private boolean isHopeless() {
        return !seen.isEmpty() && seen.values().stream().allMatch(share -> share.caught() == 0);
    }

    /** How many attacks of a size tell the search whether it passes. */
    private int attacksASize() {
        return Math.max(1, Math.min(seeds, Math.max(8, seeds / 2)));
    }

    /** What came of them. */
    void hear(List<Share> shares) {
        shares.forEach(share -> seen.merge(share.size(), share, Share::plus));
        if (isSearching()) {
            searched(shares.get(0));
        } else {
            confirmed(shares);
        }
    }

    private void searched(Share share) {
        Share all = new Share(share.size(), probed.tried() + share.tried(), probed.caught() + share.caught());
        if (all.caught() > 0 && all.tried() < attacksASize()) {
            probed = all;
            return;
        }
        probed = NOTHING;
        int place = ladder.indexOf(share.size());
        if (all.share() >= SEARCHED) {
            passing = place;
        } else {
            failing = place;
        }
        // Nothing on the whole ladder is caught.
        isDone = !isSearching() && passing == ladder.size();
    }

    private void confirmed(List<Share> shares) {
        rounds++;
        double size = ladder.get(passing);
        Share fresh = of(shares, size);
        if (fresh.share() < CONFIRMED) {
            passed.remove(size);
            halves.remove(size);
            refuted = passing;
            move(passing + 1);
        } else {
            passed.merge(size, fresh, Share::plus);
            halves.merge(size, of(shares, Family.half(size)), Share::plus);
            if (isTooLarge(size)) {
                move(passing - 1);
            } else {
                isDone = hasPassedTwice(size);
            }
        }
        isDone |= rounds >= MOST_ROUNDS;
    }

    /** Whether to try a smaller one; not in the last round, which is kept for a second look at what has passed once. */
    private boolean isTooLarge(double size) {
        return passing - 1 > refuted
                && rounds < MOST_ROUNDS - 1
                && Family.half(size) < size
                && known(halves, size).caught() >= known(passed, size).caught();
    }

    /** Tries another rung, where there is one of which not enough is known. */
    private void move(int rung) {
        isDone = rung == ladder.size() || hasPassedTwice(ladder.get(rung));
        if (!isDone) {
            passing = rung;
            failing = rung - 1;
        }
    }

    private boolean hasPassedTwice(double size) {
        return known(passed, size).tried() >= 2 * seeds;
    }

    private static Share known(Map<Double, Share> shares, double size) {
        return shares.getOrDefault(size, new Share(size, 0, 0));
    }

    private static Share of(List<Share> shares, double size) {
        return shares.stream().filter(share -> share.size() == size).findFirst().orElse(new Share(size, 0, 0));
    }

    DrillResult result(List<String> rules) {
        Share stated = passed.values().stream()
                .filter(share -> hasPassedTwice(share.size()))
                .findFirst()
                .orElse(null);
        Share half = stated == null ? null : halves.get(stated.size());
        return new DrillResult(
                family.id(),
                family.sentence(),
                family.unit(),
                family.actors(),
                stated,
                half == null || half.tried() == 0 ? null : half,
                List.copyOf(seen.values()),
                rules);
    }
}
