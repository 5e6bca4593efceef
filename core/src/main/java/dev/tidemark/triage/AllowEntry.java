// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.finding.Finding;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody allowed.
 *
 * @param line where it stands in its file
 * @param condition which findings it is about
 * @param until its last day, null where it has none
 * @param why the reason
 * @param by who allowed it, null where the file does not say
 */
record AllowEntry(
        int line,
        Condition condition,
        @Nullable LocalDate until,
        String why,
        @Nullable String by) {
    boolean isExpired(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** True where it allows the finding, which must not be of after its last day. */
    boolean covers(Finding finding, ZoneId zone) {
        boolean isInTime =
                until == null || !finding.lastSeen().atZone(zone).toLocalDate().isAfter(until);
        return isInTime && condition.covers(finding, zone);
    }
}
