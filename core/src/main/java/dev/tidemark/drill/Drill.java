// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import java.time.LocalDate;
import java.util.List;

/**
 * What would be caught on the user's own traffic.
 *
 * @param dates the clean days
 * @param perHundred the budget
 * @param seeds attacks that confirm each size
 * @param attacks how many attacks were put in, in all
 * @param copies into how many copies of a day
 * @param results one for each family
 * @param notes what must be known of it
 */
public record Drill(
        List<LocalDate> dates,
        double perHundred,
        int seeds,
        long attacks,
        int copies,
        List<DrillResult> results,
        List<String> notes) {
    /** Copies the lists. */
    public Drill {
        dates = List.copyOf(dates);
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }
}
