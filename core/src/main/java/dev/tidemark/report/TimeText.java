// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Points in time as people read them.
 *
 * @param zone where days and hours begin
 */
record TimeText(ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** A run's zone, or UTC where its file names none that this machine knows. */
    static TimeText of(String timeZone) {
        try {
            return new TimeText(ZoneId.of(timeZone));
        } catch (DateTimeException e) {
            return new TimeText(ZoneOffset.UTC);
        }
    }

    String minute(Instant time) {
        return MINUTE.format(time.atZone(zone));
    }

    String minute(double micros) {
        return minute(Instant.EPOCH.plus((long) micros, ChronoUnit.MICROS));
    }

    String second(Instant time) {
        return SECOND.format(time.atZone(zone));
    }

    String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
