// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fleets that a case may stand in, so that a cut learned from a fleet can be reached by a few lines of flows. */
public enum CaseBackground {
    /** Forty devices and their visitors, all honest. */
    OFFICE(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5));

    private final LocalDate firstDay;
    private final LocalDate judgedDay;

    CaseBackground(LocalDate firstDay, LocalDate judgedDay) {
        this.firstDay = firstDay;
        this.judgedDay = judgedDay;
    }

    /** The clean days, one after the other up to the judged one. */
    public List<LocalDate> cleanDays() {
        return firstDay.datesUntil(judgedDay).toList();
    }

    /** The day that is judged. */
    public LocalDate judgedDay() {
        return judgedDay;
    }

    /** The word in expected.json. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in order, parted by commas. */
    static String words() {
        return String.join(", ", Stream.of(values()).map(CaseBackground::id).toList());
    }
}
