// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.finding.Units;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of an analysis must know so as not to be misled by it. */
final class DescribingNotes {
    /** Flows of quiet hours may be missing by chance; half a day more or less is no chance. */
    private static final double ALIKE = 0.8;

    private DescribingNotes() {}

    static List<String> of(Profile profile, Analysis.@Nullable Comparison comparison) {
        List<String> notes = new ArrayList<>();
        long shown = profile.devices().size();
        if (shown < profile.deviceCount()) {
            notes.add("Of " + count((double) profile.deviceCount()) + " devices of ours the " + count((double) shown)
                    + " with most bytes are listed; sums and roles count all.");
        }
        if (comparison != null && profile.days() > 0 && comparison.other().days() > 0) {
            double here = hoursOfADay(profile);
            double there = hoursOfADay(comparison.other());
            if (Math.min(here, there) < ALIKE * Math.max(here, there)) {
                notes.add("The flows given have traffic in " + count(here) + " hours of a day, the others in "
                        + count(there)
                        + ": sums of a day are not like and like. Give whole days on both sides, or the same"
                        + " hours.");
            }
        }
        return notes;
    }

    private static double hoursOfADay(Profile profile) {
        long hours = profile.classes().values().stream()
                .flatMap(one -> one.hours().stream())
                .map(hour -> hour.day() + " " + hour.hour())
                .distinct()
                .count();
        return Math.rint(10.0 * hours / profile.days()) / 10;
    }

    private static String count(double number) {
        return Units.number(number);
    }
}
